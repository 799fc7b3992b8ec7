package io.batchsh.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code batchsh simulator serve} in a process of its own, and the context by which batchsh is its client. */
final class ServedAzure implements AutoCloseable {

    static final String CONTEXT = "served";

    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\": ?\"([^\"]*)\"");
    private static final String SECRET = "SERVED_SECRET";

    private final Process process;
    private final Map<String, String> details = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();

    /** A request as the server tells of it, when that was heard here. */
    record Request(String line, long heard) {}

    private ServedAzure(Process process) {
        this.process = process;
    }

    static ServedAzure start(Surroundings surroundings, String world) throws IOException {
        Program serve =
                surroundings.batchsh("serve", "--simulated=" + world, "simulator", "serve", "--port", "0", "--verbose");
        Process process =
                serve.builder().redirectOutput(ProcessBuilder.Redirect.PIPE).start();
        ServedAzure served = new ServedAzure(process);
        Thread listener = new Thread(served::listen, "server-log");
        listener.setDaemon(true);
        listener.start();
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new IOException("the server did not start: " + served.requests());
        }
        Matcher fields = FIELD.matcher(line);
        while (fields.find()) {
            served.details.put(fields.group(1), fields.group(2));
        }
        served.context(surroundings.home());
        return served;
    }

    private void context(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".config/batchsh/contexts"));
        String url = details.get("authority");
        Files.writeString(folder.resolve(CONTEXT + ".json"), """
                {"cloud": {"name": "batchsh", "authorityHost": "%1$s", "resourceManager": "%1$s",
                 "resourceManagerScope": "%1$s/.default"},
                 "tenant": "%2$s", "subscription": "%3$s", "credential": "service-principal", "clientId": "%4$s",
                 "secretVariable": "%5$s", "account": "%6$s", "resourceGroup": "%7$s", "location": "%8$s",
                 "endpoint": "%1$s"}
                """.formatted(
                        url,
                        get("tenantId"),
                        get("subscriptionId"),
                        get("clientId"),
                        SECRET,
                        get("account"),
                        get("resourceGroup"),
                        get("location")));
    }

    String get(String detail) {
        return details.getOrDefault(detail, "");
    }

    /** The environment of a batchsh that is a client of this server. */
    Map<String, String> environment() {
        return Map.of(SECRET, get("clientSecret"), "BATCHSH_CA_BUNDLE", get("ca"));
    }

    Program client(Program batchsh) {
        Program client = batchsh;
        for (Map.Entry<String, String> variable : environment().entrySet()) {
            client = client.with(variable.getKey(), variable.getValue());
        }
        return client;
    }

    /** The requests heard of so far. */
    List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private void listen() {
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                synchronized (requests) {
                    requests.add(new Request(line, System.nanoTime()));
                }
            }
        } catch (IOException closed) {
            // The server is gone, and so is its log.
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
    }
}
