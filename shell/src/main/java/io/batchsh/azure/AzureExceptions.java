package io.batchsh.azure;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.exception.ManagementError;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import io.batchsh.azure.batch.models.BatchError;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Turns what the Azure libraries throw into words. */
public final class AzureExceptions {

    private AzureExceptions() {}

    /**
     * The failure in words. An {@link AzureException} anywhere in the chain of causes is returned as it is, because an HTTP
     * client of ours threw it and the libraries wrapped it.
     */
    public static AzureException translate(RuntimeException failure) {
        List<Throwable> chain = chain(failure);
        for (Throwable link : chain) {
            if (link instanceof AzureException known) {
                return known;
            }
            if (link instanceof HttpResponseException refused && refused.getResponse() != null) {
                return refused(refused, failure);
            }
        }
        return network(chain, failure).orElseGet(() -> unknown(failure));
    }

    private static AzureException refused(HttpResponseException refused, RuntimeException cause) {
        HttpResponse response = refused.getResponse();
        Failure failure = failure(refused, response);
        return AzureException.builder(kind(failure.status()), problem(failure, response))
                .code(failure.code())
                .reason(failure.reasons().isEmpty() ? null : String.join("\n", failure.reasons()))
                .remedy(Remedies.of(failure, response.getRequest()).orElse(null))
                .requestId(failure.requestId())
                .cause(cause)
                .build();
    }

    private static Failure failure(HttpResponseException refused, HttpResponse response) {
        Object value = refused.getValue();
        if (value instanceof BatchError error) {
            return Failure.of(response, error);
        }
        if (value instanceof ManagementError error) {
            return Failure.of(response, error);
        }
        try (JsonReader reader =
                JsonProviders.createReader(response.getBodyAsBinaryData().toBytes())) {
            return Failure.of(response, ManagementError.fromJson(reader));
        } catch (IOException | RuntimeException e) {
            return Failure.of(response, (ManagementError) null);
        }
    }

    private static String problem(Failure failure, HttpResponse response) {
        if (!failure.message().isEmpty()) {
            return failure.message();
        }
        String host = response.getRequest().getUrl().getHost();
        return host + " answered " + failure.status() + (failure.code().isEmpty() ? "" : " " + failure.code())
                + " without a word.";
    }

    private static AzureException.Kind kind(int status) {
        return switch (status) {
            case 400 -> AzureException.Kind.INVALID;
            case 401, 403 -> AzureException.Kind.DENIED;
            case 404 -> AzureException.Kind.NOT_FOUND;
            case 409, 412 -> AzureException.Kind.CONFLICT;
            case 408, 429, 500, 502, 503, 504 -> AzureException.Kind.UNAVAILABLE;
            default -> AzureException.Kind.FAILED;
        };
    }

    static Optional<AzureException> network(List<Throwable> chain, RuntimeException cause) {
        for (Throwable link : chain) {
            if (link instanceof UnknownHostException) {
                return Optional.of(unreachable(
                        "The host " + Failure.clean(link.getMessage()) + " cannot be found.",
                        null,
                        "Check the network and the account's endpoint: account show",
                        cause));
            }
            if (link instanceof SSLException) {
                return Optional.of(first(chain, CertificateRefusal.class)
                        .map(refusal -> refusal.explained(cause))
                        .orElseGet(() -> unreachable(
                                "No TLS connection to Azure could be made.",
                                Failure.clean(link.getMessage()),
                                "Check HTTPS_PROXY and the addresses: context show",
                                cause)));
            }
            if (link instanceof TimeoutException
                    || link instanceof SocketTimeoutException
                    || link instanceof HttpTimeoutException) {
                return Optional.of(unreachable(
                        "Azure did not answer in time.",
                        Failure.clean(link.getMessage()),
                        "Check the network and HTTPS_PROXY, then repeat the command.",
                        cause));
            }
            if (link instanceof ConnectException
                    && first(chain, UnresolvedAddressException.class).isPresent()) {
                return Optional.of(unreachable(
                        "A host of Azure cannot be found.",
                        null,
                        "Check the network and the account's endpoint: account show",
                        cause));
            }
            if (link instanceof ConnectException) {
                return Optional.of(unreachable(
                        "No connection to Azure.",
                        Failure.clean(link.getMessage()),
                        "Check the network and HTTPS_PROXY, then repeat the command.",
                        cause));
            }
        }
        return first(chain, IOException.class)
                .map(link -> unreachable(
                        "The connection to Azure broke.",
                        Failure.clean(link.getMessage()),
                        "Repeat the command.",
                        cause));
    }

    private static AzureException unreachable(
            String problem, @Nullable String reason, String remedy, RuntimeException cause) {
        return AzureException.builder(AzureException.Kind.UNREACHABLE, problem)
                .reason(reason == null || reason.isEmpty() ? null : reason)
                .remedy(remedy)
                .cause(cause)
                .build();
    }

    private static AzureException unknown(RuntimeException failure) {
        String text = Failure.clean(failure.getMessage());
        return AzureException.builder(
                        AzureException.Kind.FAILED,
                        text.isEmpty() ? failure.getClass().getSimpleName() : text)
                .cause(failure)
                .build();
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = failure; link != null && !chain.contains(link); link = link.getCause()) {
            chain.add(link);
        }
        return chain;
    }
}
