package io.batchsh.command;

import io.batchsh.command.PoolParts.Part;

import static io.batchsh.command.PoolValues.flag;
import static io.batchsh.command.PoolValues.manyOf;
import static io.batchsh.command.PoolValues.number;
import static io.batchsh.command.PoolValues.oneOf;
import static io.batchsh.command.PoolValues.pair;
import static io.batchsh.command.PoolValues.text;

/** The options of the task that each machine runs before it takes others. */
final class PoolStartTaskOptions {

    static final String START_TASK = "startTask";

    private static final String CONTAINER = "containerSettings";

    private static final PoolParts RESOURCE = PoolParts.of(
            Part.text("http-url", "httpUrl").asFree(),
            Part.text("storage-container-url", "storageContainerUrl").asFree(),
            Part.text("auto-storage-container-name", "autoStorageContainerName"),
            Part.text("blob-prefix", "blobPrefix"),
            Part.text("file-path", "filePath"),
            Part.text("file-mode", "fileMode"),
            Part.text("identity", "identityReference", "resourceId"));

    private static final PoolParts BIND_MOUNT = PoolParts.of(
            Part.of("source", oneOf("Shared", "Startup", "VfsMounts", "Task", "JobPrep", "Applications"), "source")
                    .asRequired(),
            Part.of("read-only", flag(), "isReadOnly"));

    private PoolStartTaskOptions() {}

    static final PoolSection SECTION = PoolSection.of(
            "Start task",
            PoolOption.of(
                    "--start-task-command-line",
                    "<command-line>",
                    "What each node runs before it takes tasks. No shell runs it: write /bin/sh -c '...' for one.",
                    text(),
                    START_TASK,
                    "commandLine"),
            PoolOption.of(
                            "--start-task-wait-for-success",
                            "<true|false>",
                            "Let a node take tasks only after its start task succeeded; the service does without this.",
                            flag(),
                            START_TASK,
                            "waitForSuccess")
                    .standard(true),
            PoolOption.of(
                            "--start-task-max-task-retry-count",
                            "<count>",
                            "How often a start task that failed is run again; -1 for ever.",
                            number(),
                            START_TASK,
                            "maxTaskRetryCount")
                    .standard(0),
            PoolOption.of(
                            "--start-task-environment-settings",
                            "<name=value>",
                            "An environment variable of the start task.",
                            manyOf(pair("name", "value")),
                            START_TASK,
                            "environmentSettings")
                    .or("--start-task-environment"),
            PoolOption.of(
                    "--start-task-resource-files",
                    "<file=url>",
                    "A file to download before the start task.",
                    manyOf(pair("filePath", "httpUrl")),
                    START_TASK,
                    "resourceFiles"),
            PoolOption.of(
                    "--start-task-resources",
                    "<name=value,...>",
                    "Files to download, in full: " + RESOURCE.help() + ".",
                    manyOf(RESOURCE),
                    START_TASK,
                    "resourceFiles"),
            PoolOption.of(
                            "--start-task-elevated",
                            "<true|false>",
                            "Run the start task as an administrator of the node.",
                            new Shorthand("admin", "nonadmin"),
                            START_TASK,
                            "userIdentity",
                            "autoUser",
                            "elevationLevel")
                    .implying("pool", START_TASK, "userIdentity", "autoUser", "scope")
                    .asShorthand(),
            PoolOption.of(
                    "--start-task-elevation-level",
                    "<level>",
                    "The rights of the user that Batch makes for the start task.",
                    oneOf("nonadmin", "admin"),
                    START_TASK,
                    "userIdentity",
                    "autoUser",
                    "elevationLevel"),
            PoolOption.of(
                    "--start-task-auto-user-scope",
                    "<scope>",
                    "Whether that user is the pool's or the task's own.",
                    oneOf("task", "pool"),
                    START_TASK,
                    "userIdentity",
                    "autoUser",
                    "scope"),
            PoolOption.of(
                    "--start-task-user-name",
                    "<name>",
                    "The user account of the pool that runs the start task.",
                    text(),
                    START_TASK,
                    "userIdentity",
                    "username"),
            PoolOption.of(
                    "--start-task-container-image",
                    "<image>",
                    "The container that the start task runs in.",
                    text(),
                    START_TASK,
                    CONTAINER,
                    "imageName"),
            PoolOption.of(
                    "--start-task-container-run-options",
                    "<options>",
                    "Options of the container's creation.",
                    text(),
                    START_TASK,
                    CONTAINER,
                    "containerRunOptions"),
            PoolOption.of(
                    "--start-task-container-working-directory",
                    "<directory>",
                    "Where in the container it begins.",
                    oneOf("taskWorkingDirectory", "containerImageDefault"),
                    START_TASK,
                    CONTAINER,
                    "workingDirectory"),
            PoolOption.of(
                    "--start-task-container-registry",
                    "<name=value,...>",
                    "The private registry of the image, as for --container-registries.",
                    PoolSoftwareOptions.REGISTRY,
                    START_TASK,
                    CONTAINER,
                    "registry"),
            PoolOption.of(
                    "--start-task-container-bind-mounts",
                    "<name=value,...>",
                    "A folder of Batch in the container: " + BIND_MOUNT.help() + ".",
                    manyOf(BIND_MOUNT),
                    START_TASK,
                    CONTAINER,
                    "containerHostBatchBindMounts"));
}
