package io.batchsh.recording;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of this machine and of whoever works on it.
 *
 * @param home the person's home folder; empty for none
 * @param users what the person is called here
 * @param machines what the machine and the proxies it uses are called
 */
public record LocalNames(String home, Set<String> users, Set<String> machines) {

    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    public LocalNames {
        Objects.requireNonNull(home, "home is null");
        users = Set.copyOf(users);
        machines = Set.copyOf(machines);
    }

    /** None, where there is nothing to hide. */
    public static LocalNames none() {
        return new LocalNames("", Set.of(), Set.of());
    }

    /** Those that the environment tells. */
    public static LocalNames of(Map<String, String> environment, String home) {
        Set<String> users = new LinkedHashSet<>();
        for (String name : new String[] {"USER", "LOGNAME", "USERNAME"}) {
            add(users, environment.get(name));
        }
        Set<String> machines = new LinkedHashSet<>();
        add(machines, environment.get("HOSTNAME"));
        add(machines, environment.get("COMPUTERNAME"));
        add(machines, hostName());
        environment.forEach((name, value) -> {
            if (name.equalsIgnoreCase("HTTPS_PROXY") || name.equalsIgnoreCase("HTTP_PROXY")) {
                add(machines, proxyHost(value));
            }
        });
        machines.remove("localhost");
        return new LocalNames(home, users, machines);
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            names.add(name.strip());
        }
    }

    private static @Nullable String proxyHost(String value) {
        try {
            return URI.create(value.contains("://") ? value : "http://" + value).getHost();
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static @Nullable String hostName() {
        try {
            return Files.isReadable(HOST_NAME) ? Files.readString(HOST_NAME) : null;
        } catch (IOException unknown) {
            return null;
        }
    }
}
