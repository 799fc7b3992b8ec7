package io.batchsh.command;

import io.batchsh.command.PoolParts.Part;
import java.util.ArrayList;
import java.util.List;

import static io.batchsh.command.PoolValues.manyOf;
import static io.batchsh.command.PoolValues.oneOf;

/** The options of the users of a pool's machines and of the file systems they mount. */
final class PoolAccountOptions {

    private static final String MOUNTS = "mountConfiguration";

    private static final PoolParts USER = user();
    private static final PoolParts BLOB = blob("azureBlobFileSystemConfiguration");
    private static final PoolParts FILES = files("azureFileShareConfiguration");
    private static final PoolParts NFS = nfs("nfsMountConfiguration");
    private static final PoolParts CIFS = cifs("cifsMountConfiguration");

    private PoolAccountOptions() {}

    static final PoolSection USERS = PoolSection.of(
            "User accounts",
            PoolOption.of(
                    "--user-accounts",
                    "<name=value,...>",
                    "A user account on each machine: " + USER.help() + ". A password that is not named is asked for.",
                    manyOf(USER),
                    "userAccounts"));

    static final PoolSection FILE_SYSTEMS = PoolSection.of(
            "Mounted file systems",
            PoolOption.of(
                    "--mount-azure-blob",
                    "<name=value,...>",
                    "A container of blobs: " + BLOB.help() + ".",
                    manyOf(BLOB),
                    MOUNTS),
            PoolOption.of(
                    "--mount-azure-files",
                    "<name=value,...>",
                    "An Azure Files share: " + FILES.help() + ".",
                    manyOf(FILES),
                    MOUNTS),
            PoolOption.of("--mount-nfs", "<name=value,...>", "An NFS export: " + NFS.help() + ".", manyOf(NFS), MOUNTS),
            PoolOption.of(
                    "--mount-cifs", "<name=value,...>", "A CIFS share: " + CIFS.help() + ".", manyOf(CIFS), MOUNTS));

    private static PoolParts user() {
        List<Part> parts = new ArrayList<>(List.of(Part.text("name", "name").asRequired()));
        parts.addAll(SecretParts.of("password", "password"));
        parts.add(Part.of("elevation-level", oneOf("nonadmin", "admin"), "elevationLevel"));
        parts.add(Part.number("uid", "linuxUserConfiguration", "uid"));
        parts.add(Part.number("gid", "linuxUserConfiguration", "gid"));
        parts.addAll(SecretParts.of("ssh-private-key", "linuxUserConfiguration", "sshPrivateKey"));
        parts.add(Part.of("login-mode", oneOf("batch", "interactive"), "windowsUserConfiguration", "loginMode"));
        return new PoolParts(parts);
    }

    private static PoolParts blob(String kind) {
        List<Part> parts = new ArrayList<>(List.of(
                Part.text("account-name", kind, "accountName").asRequired(),
                Part.text("container-name", kind, "containerName").asRequired(),
                path(kind)));
        parts.addAll(SecretParts.of("account-key", kind, "accountKey"));
        parts.addAll(SecretParts.of("sas-key", kind, "sasKey"));
        parts.add(Part.text("identity", kind, "identityReference", "resourceId"));
        parts.add(Part.text("options", kind, "blobfuseOptions").asFree());
        return new PoolParts(parts);
    }

    private static PoolParts files(String kind) {
        List<Part> parts = new ArrayList<>(List.of(
                Part.text("account-name", kind, "accountName").asRequired(),
                Part.text("url", kind, "azureFileUrl").asRequired(),
                path(kind)));
        parts.addAll(SecretParts.of("account-key", kind, "accountKey"));
        parts.add(options(kind));
        return new PoolParts(parts);
    }

    private static PoolParts nfs(String kind) {
        return PoolParts.of(Part.text("source", kind, "source").asRequired(), path(kind), options(kind));
    }

    private static PoolParts cifs(String kind) {
        List<Part> parts = new ArrayList<>(List.of(
                Part.text("source", kind, "source").asRequired(),
                Part.text("username", kind, "username").asRequired(),
                path(kind)));
        parts.addAll(SecretParts.of("password", kind, "password"));
        parts.add(options(kind));
        return new PoolParts(parts);
    }

    private static Part path(String kind) {
        return Part.text("path", kind, "relativeMountPath").asRequired();
    }

    private static Part options(String kind) {
        return Part.text("options", kind, "mountOptions").asFree();
    }
}
