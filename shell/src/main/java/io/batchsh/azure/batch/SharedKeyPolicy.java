package io.batchsh.azure.batch;

import com.azure.core.credential.AzureNamedKey;
import com.azure.core.credential.AzureNamedKeyCredential;
import com.azure.core.http.HttpHeader;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests with an account key. Source: "Authentication via Shared Key" in the REST reference of the Batch service
 * (learn.microsoft.com/rest/api/batchservice/authenticate-requests-to-the-azure-batch-service).
 */
final class SharedKeyPolicy extends HttpPipelineSyncPolicy {

    private static final List<HttpHeaderName> SIGNED = List.of(
            HttpHeaderName.CONTENT_ENCODING,
            HttpHeaderName.CONTENT_LANGUAGE,
            HttpHeaderName.CONTENT_LENGTH,
            HttpHeaderName.CONTENT_MD5,
            HttpHeaderName.CONTENT_TYPE,
            HttpHeaderName.DATE,
            HttpHeaderName.IF_MODIFIED_SINCE,
            HttpHeaderName.IF_MATCH,
            HttpHeaderName.IF_NONE_MATCH,
            HttpHeaderName.IF_UNMODIFIED_SINCE,
            HttpHeaderName.RANGE);

    private final AzureNamedKeyCredential credential;

    SharedKeyPolicy(AzureNamedKeyCredential credential) {
        this.credential = credential;
    }

    @Override
    protected void beforeSendingRequest(HttpPipelineCallContext context) {
        HttpRequest request = context.getHttpRequest();
        AzureNamedKey key = credential.getAzureNamedKey();
        String signature = sign(stringToSign(request, key.getName()), key.getKey());
        request.setHeader(HttpHeaderName.AUTHORIZATION, "SharedKey " + key.getName() + ":" + signature);
    }

    static String stringToSign(HttpRequest request, String account) {
        StringBuilder text = new StringBuilder(request.getHttpMethod().toString()).append('\n');
        for (HttpHeaderName name : SIGNED) {
            String value = request.getHeaders().getValue(name);
            text.append(value == null ? "" : value).append('\n');
        }
        Map<String, String> own = new TreeMap<>();
        for (HttpHeader header : request.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("ocp-")) {
                own.put(name, header.getValue().strip());
            }
        }
        own.forEach((name, value) -> text.append(name).append(':').append(value).append('\n'));
        text.append('/').append(account).append(request.getUrl().getPath());
        query(request)
                .forEach((name, value) ->
                        text.append('\n').append(name).append(':').append(value));
        return text.toString();
    }

    private static Map<String, String> query(HttpRequest request) {
        Map<String, String> parameters = new TreeMap<>();
        String query = request.getUrl().getQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.merge(decode(name).toLowerCase(Locale.ROOT), decode(value), (a, b) -> a + "," + b);
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String sign(String text, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
