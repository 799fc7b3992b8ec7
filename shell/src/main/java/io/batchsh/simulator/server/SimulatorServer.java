package io.batchsh.simulator.server;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import javax.net.ssl.SSLContext;

/**
 * A simulated Azure over HTTPS, on the loopback interface only. Clients reach it by its own address, where all services
 * answer, or by the public names of Azure through its proxy.
 */
public final class SimulatorServer implements AutoCloseable {

    private static final int BACKLOG = 128;

    private final List<HttpsServer> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons("batchsh-server"));
    private final ScheduledExecutorService timeThread =
            Executors.newSingleThreadScheduledExecutor(daemons("batchsh-time"));
    private final ConnectProxy proxy;
    private final ConnectionDetails details;

    private SimulatorServer(SimulatedAzure azure, ServerSettings settings) throws IOException {
        SimulatedIdentity identity = azure.identity();
        SimulatorClient client = new SimulatorClient(azure.httpClient(), identity);
        AzureNames names = new AzureNames(client.regions());
        CertificateFolder certificates = new CertificateFolder(settings.certificates(), InstantSource.system());
        SSLContext tls = certificates.serve(names.certified());
        X509Certificate application = certificates.applicationCertificate();
        Runnable register = () -> azure.controls().registerCertificate(application);
        register.run();
        Path federated = certificates.federatedToken(azure.controls().federatedToken());
        String token = token();
        RealTime time = new RealTime(azure.clock(), settings.speed(), System::nanoTime, timeThread, settings.log());
        Destination.Finder finder = new Destination.Finder(names, identity.accountEndpoint(), identity.tenantId());
        Exchanges exchanges = new Exchanges(
                finder,
                new RequestHandler(azure.httpClient(), finder, time, identity.accountEndpoint()),
                new Control(time, azure.controls(), token, register),
                settings.log());
        InetSocketAddress address = listen(settings.port(), tls, exchanges);
        this.proxy = new ConnectProxy(address, names, threads, settings.log());
        this.details = details(
                client.workingPool(), identity, certificates, federated, address.getPort(), proxy.port(), token);
        servers.forEach(HttpsServer::start);
        proxy.start();
        time.start();
    }

    /**
     * Starts a server, which answers when this returns.
     *
     * @throws IOException if the port is taken or the certificates cannot be made or kept
     */
    public static SimulatorServer start(SimulatedAzure azure, ServerSettings settings) throws IOException {
        Objects.requireNonNull(azure, "azure is null");
        Objects.requireNonNull(settings, "settings is null");
        // Otherwise the end of an answer waits 40 ms for the client's acknowledgement of its beginning.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        return new SimulatorServer(azure, settings);
    }

    /** What clients have to know. */
    public ConnectionDetails details() {
        return details;
    }

    private InetSocketAddress listen(int port, SSLContext tls, Exchanges exchanges) throws IOException {
        InetAddress four = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        HttpsServer server = create(new InetSocketAddress(four, port), tls, exchanges);
        servers.add(server);
        InetSocketAddress address = server.getAddress();
        byte[] six = new byte[16];
        six[15] = 1;
        second(new InetSocketAddress(InetAddress.getByAddress("::1", six), address.getPort()), tls, exchanges)
                .ifPresent(servers::add);
        return address;
    }

    /** The server on IPv6, where the machine has it and the port is free there too. */
    private Optional<HttpsServer> second(InetSocketAddress address, SSLContext tls, Exchanges exchanges) {
        try {
            return Optional.of(create(address, tls, exchanges));
        } catch (IOException unavailable) {
            return Optional.empty();
        }
    }

    private HttpsServer create(InetSocketAddress address, SSLContext tls, Exchanges exchanges) throws IOException {
        HttpsServer server;
        try {
            server = HttpsServer.create(address, BACKLOG);
        } catch (BindException e) {
            throw new IOException("port " + address.getPort() + ": " + e.getMessage(), e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(threads);
        server.createContext("/", exchanges);
        return server;
    }

    private static ConnectionDetails details(
            Optional<ConnectionDetails.WorkingPool> pool,
            SimulatedIdentity identity,
            CertificateFolder certificates,
            Path federated,
            int port,
            int proxyPort,
            String token) {
        return new ConnectionDetails(
                "https://localhost:" + port,
                "http://127.0.0.1:" + proxyPort,
                certificates.authority().toAbsolutePath(),
                certificates.application().toAbsolutePath(),
                federated.toAbsolutePath(),
                identity,
                pool,
                token);
    }

    private static String token() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Stops answering, at once. */
    @Override
    public void close() {
        proxy.close();
        servers.forEach(server -> server.stop(0));
        timeThread.shutdownNow();
        threads.shutdownNow();
    }
}
