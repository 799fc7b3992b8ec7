package io.batchsh.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** az, signed in to the same server; its token is cached, as on a person's machine. */
final class AzureCli {

    private final Path az;
    private final Map<String, String> environment;

    private AzureCli(Path az, Map<String, String> environment) {
        this.az = az;
        this.environment = environment;
    }

    /** az that knows no cloud but its own. */
    static AzureCli at(Path az, Surroundings surroundings) throws IOException {
        Map<String, String> environment = new HashMap<>(surroundings.environment());
        environment.put(
                "AZURE_CONFIG_DIR",
                Files.createDirectories(surroundings.home().resolve("az")).toString());
        environment.put("AZURE_CORE_COLLECT_TELEMETRY", "no");
        return new AzureCli(az, environment);
    }

    /** Signs in, and into the Batch account. */
    AzureCli signIn(ServedAzure served) throws IOException, InterruptedException {
        environment.put("REQUESTS_CA_BUNDLE", served.get("ca"));
        String url = served.get("authority");
        String endpoints = "{\"endpoints\":{"
                + Stream.of(
                                "management",
                                "resourceManager",
                                "activeDirectoryResourceId",
                                "activeDirectoryGraphResourceId",
                                "gallery")
                        .map(name -> "\"" + name + "\":\"" + url + "/\",")
                        .reduce("", String::concat)
                + "\"activeDirectory\":\"" + url + "/adfs\",\"batchResourceId\":\"https://batch.core.windows.net/\"}}";
        run("cloud", "register", "--name", "batchsh", "--cloud-config", endpoints)
                .run();
        run("cloud", "set", "--name", "batchsh").run();
        run(
                        "login",
                        "--service-principal",
                        "--username",
                        served.get("clientId"),
                        "--password",
                        served.get("clientSecret"),
                        "--tenant",
                        served.get("tenantId"))
                .run();
        run(
                        "batch",
                        "account",
                        "login",
                        "--name",
                        served.get("account"),
                        "--resource-group",
                        served.get("resourceGroup"))
                .run();
        return this;
    }

    Program run(String... arguments) {
        return new Program(
                "az " + String.join(" ", arguments),
                Stream.concat(Stream.of(az.toString()), Stream.of(arguments)).toList(),
                environment);
    }

    /** The version, for the page. */
    static String version(Path az) throws IOException {
        Process process = new ProcessBuilder(List.of(az.toString(), "version", "--query", "\"azure-cli\"", "-o", "tsv"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }
}
