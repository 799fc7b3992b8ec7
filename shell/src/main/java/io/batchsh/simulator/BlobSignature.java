package io.batchsh.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Shared access signatures of single blobs, as the Batch service gives them to those who upload application packages. */
final class BlobSignature {

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final String PERMISSIONS = "rw";

    private final Simulation simulation;

    BlobSignature(Simulation simulation) {
        this.simulation = simulation;
    }

    /** The address of a blob for who may read and write it for a while, by the real clock. */
    String url(String account, String container, String blob, Duration lifetime) {
        Instant now = simulation.wall().instant().truncatedTo(ChronoUnit.SECONDS);
        String end = now.plus(lifetime).toString();
        String path = "/" + container + "/" + blob;
        return "https://" + account + BlobService.HOSTS + path + "?sv=2018-03-28&sr=b&sig="
                + encode(signature(account + BlobService.HOSTS, path, end, PERMISSIONS)) + "&st="
                + encode(now.minus(SKEW).toString()) + "&se=" + encode(end) + "&sp=" + PERMISSIONS;
    }

    /** Whether a request carries a signature of ours for its blob, what it does and this time. */
    boolean verifies(Request request) {
        String end = request.parameter("se").orElse("");
        String permissions = request.parameter("sp").orElse("");
        String sent = request.parameter("sig").orElse("");
        return permissions.contains(needed(request.method()))
                && sent.equals(signature(request.service(), request.path(), end, permissions))
                && lasts(end);
    }

    private static String needed(String method) {
        return switch (method) {
            case "PUT" -> "w";
            case "DELETE" -> "d";
            default -> "r";
        };
    }

    private boolean lasts(String end) {
        try {
            return simulation.wall().instant().isBefore(Instant.parse(end));
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private String signature(String host, String path, String end, String permissions) {
        return simulation.identifiers().key("blob signature", host, path, end, permissions);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
