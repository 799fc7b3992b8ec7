package io.batchsh.azure.batch;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.UrlBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Headers and query parameters of one protocol call. Stands in for {@code com.azure.core.http.rest.RequestOptions}, which
 * only the proxies of azure-core can read; the methods have the same names.
 */
public final class RequestOptions {

    private final List<Consumer<UrlBuilder>> query = new ArrayList<>();
    private final List<Consumer<HttpRequest>> callbacks = new ArrayList<>();

    public RequestOptions setHeader(HttpHeaderName name, String value) {
        return addRequestCallback(request -> request.setHeader(name, value));
    }

    /** Adds a query parameter; name and value are not encoded yet. */
    public RequestOptions addQueryParam(String name, String value) {
        query.add(url -> url.addQueryParameter(Urls.encode(name), Urls.encode(value)));
        return this;
    }

    /** Lets {@code callback} change the request before it goes through the pipeline. */
    public RequestOptions addRequestCallback(Consumer<HttpRequest> callback) {
        callbacks.add(callback);
        return this;
    }

    void applyTo(UrlBuilder url) {
        query.forEach(parameter -> parameter.accept(url));
    }

    void applyTo(HttpRequest request) {
        callbacks.forEach(callback -> callback.accept(request));
    }
}
