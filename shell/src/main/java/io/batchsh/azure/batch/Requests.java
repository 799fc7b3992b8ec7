package io.batchsh.azure.batch;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.RequestConditions;
import com.azure.core.util.BinaryData;
import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What requests to the data plane are made of: paths, queries, headers, bodies. */
final class Requests {

    private Requests() {}

    static String pool(String poolId) {
        return "/pools/" + Urls.encode(poolId);
    }

    static String node(String poolId, String nodeId) {
        return pool(poolId) + "/nodes/" + Urls.encode(nodeId);
    }

    static String job(String jobId) {
        return "/jobs/" + Urls.encode(jobId);
    }

    static String task(String jobId, String taskId) {
        return job(jobId) + "/tasks/" + Urls.encode(taskId);
    }

    /** Slashes part directories, so they stay. */
    static String file(String root, String filePath) {
        return root + "/files/" + Urls.encode(filePath).replace("%2F", "/");
    }

    /** How a collection is listed. */
    static RequestOptions listing(
            @Nullable String filter, @Nullable List<String> select, @Nullable Integer maxPageSize) {
        RequestOptions options = new RequestOptions();
        if (maxPageSize != null) {
            options.addQueryParam("maxresults", maxPageSize.toString());
        }
        if (filter != null) {
            options.addQueryParam("$filter", filter);
        }
        join(options, "$select", select);
        return options;
    }

    static void join(RequestOptions options, String name, @Nullable List<String> values) {
        if (values != null) {
            options.addQueryParam(name, String.join(",", values));
        }
    }

    /** The conditional headers of a request. */
    static RequestOptions conditions(@Nullable RequestConditions conditions) {
        RequestOptions options = new RequestOptions();
        if (conditions == null) {
            return options;
        }
        header(options, HttpHeaderName.IF_MATCH, conditions.getIfMatch());
        header(options, HttpHeaderName.IF_NONE_MATCH, conditions.getIfNoneMatch());
        header(options, HttpHeaderName.IF_MODIFIED_SINCE, httpDate(conditions.getIfModifiedSince()));
        header(options, HttpHeaderName.IF_UNMODIFIED_SINCE, httpDate(conditions.getIfUnmodifiedSince()));
        return options;
    }

    private static void header(RequestOptions options, HttpHeaderName name, @Nullable String value) {
        if (value != null) {
            options.setHeader(name, value);
        }
    }

    private static @Nullable String httpDate(@Nullable OffsetDateTime time) {
        return time == null
                ? null
                : DateTimeFormatter.RFC_1123_DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** One item of a listing as it is. */
    static BinaryData raw(JsonReader reader) throws IOException {
        return BinaryData.fromString(reader.readChildren());
    }

    static BinaryData json(JsonSerializable<?> value) {
        try {
            return BinaryData.fromBytes(value.toJsonBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
