package io.batchsh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that wants a name and a password, in front of the one of a served simulator, which wants none. */
final class PasswordProxy implements AutoCloseable {

    final List<String> answers = new CopyOnWriteArrayList<>();
    private final ServerSocket listener;
    private final URI behind;
    private final String wanted;

    PasswordProxy(String behind, String user, String password) throws IOException {
        this.behind = URI.create(behind);
        this.wanted = "proxy-authorization: basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread(() -> {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                thread(() -> serve(client));
            }
        });
    }

    String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    private void serve(Socket client) throws IOException {
        while (true) {
            String head = head(client.getInputStream());
            boolean known = head.lines().anyMatch(line -> line.equalsIgnoreCase(wanted));
            answers.add(known ? "200" : "407");
            if (known) {
                connect(client, head);
                return;
            }
            client.getOutputStream()
                    .write(("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"corp\"\r\n"
                                    + "Content-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void connect(Socket client, String head) throws IOException {
        Socket next = new Socket(behind.getHost(), behind.getPort());
        next.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        thread(() -> {
            next.getInputStream().transferTo(client.getOutputStream());
            client.close();
        });
        client.getInputStream().transferTo(next.getOutputStream());
        next.close();
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("gone");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void thread(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException gone) {
                        // The other side has ended.
                    }
                },
                "password-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
