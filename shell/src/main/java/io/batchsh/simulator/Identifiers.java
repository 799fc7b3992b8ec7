package io.batchsh.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Identifiers and chances as functions of the seed and of what they belong to, never of how many were drawn before: one
 * call more or less in a run leaves all others as they are.
 */
final class Identifiers {

    private final long seed;

    Identifiers(long seed) {
        this.seed = seed;
    }

    long seed() {
        return seed;
    }

    /** 64 lower-case hexadecimal digits. */
    String hex(Object... of) {
        return HexFormat.of().formatHex(hash("SHA-256", of));
    }

    String uuid(Object... of) {
        ByteBuffer bytes = ByteBuffer.wrap(hash("SHA-256", of));
        long high = (bytes.getLong() & ~0xF000L) | 0x4000L;
        long low = (bytes.getLong() & ~(3L << 62)) | (2L << 62);
        return new UUID(high, low).toString();
    }

    /** 64 bytes in base64, the shape of an account key. */
    String key(Object... of) {
        return Base64.getEncoder().encodeToString(hash("SHA-512", of));
    }

    /** A number in [0, 1), for the {@code n}th draw of a stage of an object; cheap enough for one per node. */
    double chance(long object, int stage, int n) {
        long mixed = mix(mix(mix(seed ^ object) ^ stage) ^ n);
        return (mixed >>> 11) * 0x1.0p-53;
    }

    private byte[] hash(String algorithm, Object... of) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(Long.toString(seed).getBytes(StandardCharsets.UTF_8));
            for (Object part : of) {
                digest.update((byte) 0);
                digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // The finalizer of SplitMix64.
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
