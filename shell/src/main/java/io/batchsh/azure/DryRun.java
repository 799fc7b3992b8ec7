package io.batchsh.azure;

import com.azure.core.http.HttpRequest;
import com.azure.core.util.BinaryData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Thrown in place of sending a request that would change something; it says what would have been sent. */
public final class DryRun extends AzureException {

    private static final long serialVersionUID = 1L;

    private final String method;
    private final String url;
    private final String body;

    private DryRun(String method, String url, String body) {
        super(builder(Kind.REFUSED, "Dry run: " + method + " " + url + " was not sent."));
        this.method = method;
        this.url = url;
        this.body = body;
    }

    static DryRun of(HttpRequest request) {
        @Nullable BinaryData body = request.getBodyAsBinaryData();
        return new DryRun(
                request.getHttpMethod().toString(),
                request.getUrl().toString(),
                body == null ? "" : Objects.requireNonNullElse(body.toString(), ""));
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The whole URL. */
    public String url() {
        return url;
    }

    /** The body as text; empty where there is none. */
    public String body() {
        return body;
    }
}
