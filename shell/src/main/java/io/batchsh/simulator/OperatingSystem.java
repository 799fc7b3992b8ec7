package io.batchsh.simulator;

import java.util.Locale;
import java.util.Map;

/** What a node says of its operating system. It follows from the node agent that the pool names, which goes with the image. */
final class OperatingSystem {

    private static final String RELEASE = "/etc/os-release";

    private OperatingSystem() {}

    /** The files of a node that commands may read, by path; on Windows what {@code ver} says is called so. */
    static Map<String, String> files(String nodeAgentSkuId) {
        String[] words = nodeAgentSkuId.replaceFirst("^batch\\.node\\.", "").split(" ", 2);
        String version = words.length > 1 ? words[1] : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "windows" -> Map.of("ver", "Microsoft Windows [Version 10.0.20348.2700]");
            case "ubuntu" -> release("Ubuntu", "ubuntu", version, "Ubuntu " + version + " LTS");
            case "debian" -> release("Debian GNU/Linux", "debian", version, "Debian GNU/Linux " + version);
            case "el" -> release("Enterprise Linux", "rhel", version, "Enterprise Linux " + version);
            default -> release(words[0], words[0], version, words[0] + " " + version);
        };
    }

    /** In the form that os-release(5) describes. */
    private static Map<String, String> release(String name, String id, String version, String pretty) {
        return Map.of(
                RELEASE,
                "NAME=\"" + name + "\"\nID=" + id + "\nVERSION_ID=\"" + version + "\"\nPRETTY_NAME=\"" + pretty
                        + "\"\n");
    }
}
