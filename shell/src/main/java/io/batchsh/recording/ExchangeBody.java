package io.batchsh.recording;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Bodies as files of other kinds have them: text, JSON, base64, compressed, or with the lengths of their chunks. */
final class ExchangeBody {

    /** What is larger when it is decompressed is recorded as binary. */
    private static final int LARGEST = 32 << 20;

    private static final int LARGEST_CHUNK_DIGITS = 7;

    private ExchangeBody() {}

    /** The bytes that were sent; empty for none. A body that cannot be decoded stays as it is. */
    static byte[] of(@Nullable Object body, HttpHeaders headers) {
        if (body == null) {
            return new byte[0];
        }
        if (body instanceof byte[] bytes) {
            return decompressed(bytes);
        }
        if (body instanceof Map || body instanceof List) {
            return JsonText.bytes(body);
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        if (!isJson(headers) || looksLikeJson(bytes)) {
            return bytes;
        }
        return dechunked(bytes)
                .or(() ->
                        base64(body.toString()).map(ExchangeBody::decompressed).filter(ExchangeBody::looksLikeJson))
                .orElse(bytes);
    }

    /** The bytes that base64 stands for; empty where it is none. */
    static byte[] decoded(String base64) {
        return base64(base64).orElseGet(() -> new byte[0]);
    }

    /** Whether the body is to be read as JSON; a file without the header may have it all the same. */
    static boolean isJson(HttpHeaders headers) {
        String type = headers.getValue(HttpHeaderName.CONTENT_TYPE);
        return type == null || type.toLowerCase(Locale.ROOT).contains("json");
    }

    private static boolean looksLikeJson(byte[] bytes) {
        for (byte each : bytes) {
            if (each > ' ') {
                return each == '{' || each == '[' || each == '"';
            }
        }
        return false;
    }

    private static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static byte[] decompressed(byte[] bytes) {
        boolean gzip = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        boolean deflate = bytes.length > 2 && bytes[0] == 0x78;
        if (!gzip && !deflate) {
            return bytes;
        }
        try (InputStream packed = new ByteArrayInputStream(bytes);
                InputStream open = gzip ? new GZIPInputStream(packed) : new InflaterInputStream(packed)) {
            byte[] unpacked = open.readNBytes(LARGEST + 1);
            return unpacked.length > LARGEST ? bytes : unpacked;
        } catch (IOException damaged) {
            return bytes;
        }
    }

    /** Without the lengths that stand before each chunk; empty where they do not fit. */
    private static Optional<byte[]> dechunked(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        StringBuilder whole = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String digits = end < 0 ? "" : text.substring(at, end).replaceFirst("(;.*)?\\r?$", "");
            if (!digits.matches("[0-9a-fA-F]{1," + LARGEST_CHUNK_DIGITS + "}")) {
                return Optional.empty();
            }
            int length = Integer.parseInt(digits, 16);
            if (length == 0) {
                return Optional.of(whole.toString().getBytes(StandardCharsets.ISO_8859_1));
            }
            if (end + 1 + length > text.length()) {
                return Optional.empty();
            }
            whole.append(text, end + 1, end + 1 + length);
            at = end + 1 + length;
            at += text.startsWith("\r\n", at) ? 2 : text.startsWith("\n", at) ? 1 : 0;
        }
        return Optional.empty();
    }
}
