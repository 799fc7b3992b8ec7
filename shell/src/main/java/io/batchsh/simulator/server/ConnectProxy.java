package io.batchsh.simulator.server;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * A CONNECT proxy through which the names of Azure lead to the simulator. It opens connections to nothing else, whatever it
 * is asked for.
 */
final class ConnectProxy implements AutoCloseable {

    private static final int LONGEST_HEAD = 16 << 10;
    private static final int MILLISECONDS_FOR_THE_HEAD = 10_000;

    private final ServerSocket listener;
    private final InetSocketAddress simulator;
    private final AzureNames names;
    private final ExecutorService threads;
    private final Consumer<String> log;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /**
     * Listens, on any free port of the loopback interface.
     *
     * @param simulator where the connections lead
     * @param threads gives two to each connection
     */
    ConnectProxy(InetSocketAddress simulator, AzureNames names, ExecutorService threads, Consumer<String> log)
            throws IOException {
        this.simulator = simulator;
        this.names = names;
        this.threads = threads;
        this.log = log;
        this.listener = new ServerSocket(0, 50, simulator.getAddress());
    }

    int port() {
        return listener.getLocalPort();
    }

    void start() {
        threads.execute(() -> {
            while (!listener.isClosed()) {
                try {
                    Socket client = listener.accept();
                    open.add(client);
                    threads.execute(() -> serve(client));
                } catch (IOException | RejectedExecutionException closed) {
                    return;
                }
            }
        });
    }

    private void serve(Socket client) {
        try {
            client.setSoTimeout(MILLISECONDS_FOR_THE_HEAD);
            String[] words = head(client.getInputStream()).split("\r\n", 2)[0].split(" ", -1);
            if (words.length != 3) {
                refuse(client, 400, "This is no HTTP request.");
            } else if (!words[0].equals("CONNECT")) {
                refuse(client, 405, "This proxy leads https to the simulated Azure and knows CONNECT only.");
            } else if (!leads(words[1])) {
                log.accept("CONNECT " + words[1] + " 403");
                refuse(
                        client,
                        403,
                        "This proxy leads to the simulated Azure only, and " + words[1] + " is none of it.");
            } else {
                log.accept("CONNECT " + words[1] + " 200");
                client.setSoTimeout(0);
                connect(client);
                return;
            }
        } catch (IOException gone) {
            log.accept("proxy: " + gone.getMessage());
        }
        close(client);
    }

    private boolean leads(String target) {
        int colon = target.lastIndexOf(':');
        String host = AzureNames.withoutPort(target);
        String port = colon < 0 ? "" : target.substring(colon + 1);
        return (names.isAzure(host) && port.equals("443"))
                || (AzureNames.isLoopback(host) && port.equals(Integer.toString(simulator.getPort())));
    }

    /** The request line and the headers; not a byte more, for what follows is the client's TLS. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 4) {
            int next = in.read();
            if (next < 0 || head.size() == LONGEST_HEAD) {
                throw new IOException("the request has no end");
            }
            head.write(next);
            ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : (next == '\r' ? 1 : 0);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void refuse(Socket client, int status, String sentence) throws IOException {
        byte[] body = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " Refused\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: "
                + body.length + "\r\nConnection: close\r\n\r\n";
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.write(head.getBytes(StandardCharsets.ISO_8859_1));
        answer.write(body);
        client.getOutputStream().write(answer.toByteArray());
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket(simulator.getAddress(), simulator.getPort());
        open.add(server);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        client.getOutputStream()
                .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        CompletableFuture<Void> back = CompletableFuture.runAsync(() -> pump(server, client), threads);
        pump(client, server);
        back.join();
        close(server);
        close(client);
    }

    /** Passes on one direction to its end, and the end. */
    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            quietly(from);
            quietly(to);
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        quietly(socket);
    }

    private static void quietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException gone) {
            // It is closed either way.
        }
    }

    @Override
    public void close() {
        quietly(listener);
        open.forEach(ConnectProxy::quietly);
    }
}
