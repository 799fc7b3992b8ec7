package io.batchsh.azure;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Why the certificate of a server was refused, for a person: the library's own message says little of it. */
final class CertificateRefusal extends CertificateException {

    private static final long serialVersionUID = 1L;

    /** More names do not fit a sentence; those of Azure have dozens. */
    private static final int MOST_NAMES = 5;

    private final String problem;
    private final String reason;
    private final String remedy;

    private CertificateRefusal(String problem, String reason, String remedy, CertificateException cause) {
        super(problem, cause);
        this.problem = problem;
        this.reason = reason;
        this.remedy = remedy;
    }

    /**
     * @param host whom the client meant to reach; empty where that is unknown
     * @param chain the server's certificate first
     */
    static CertificateRefusal of(String host, X509Certificate[] chain, CertificateException cause) {
        String server = host.isEmpty() ? "the server" : host;
        for (X509Certificate certificate : chain) {
            try {
                certificate.checkValidity();
            } catch (CertificateExpiredException expired) {
                return new CertificateRefusal(
                        "The certificate of " + server + " has ended.",
                        name(certificate) + " was good until "
                                + certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC) + ".",
                        "date, to see whether this machine's clock is right; if it is, ask whoever runs " + server,
                        cause);
            } catch (CertificateNotYetValidException early) {
                return new CertificateRefusal(
                        "The certificate of " + server + " is not good yet.",
                        name(certificate) + " is good from "
                                + certificate.getNotBefore().toInstant().atOffset(ZoneOffset.UTC) + ".",
                        "date, to see whether this machine's clock is right",
                        cause);
            }
        }
        String said = String.valueOf(cause.getMessage());
        if (chain.length > 0 && (said.contains("subject alternative") || said.contains("No name matching"))) {
            return new CertificateRefusal(
                    "The certificate that " + server + " shows is not for that name.",
                    "It is for " + names(chain[0]) + ".",
                    "context show, to see which addresses are used; a proxy or a DNS server may lead elsewhere",
                    cause);
        }
        String issuer = chain.length == 0
                ? "an unknown authority"
                : chain[chain.length - 1].getIssuerX500Principal().getName();
        return new CertificateRefusal(
                "The certificate of " + server + " is not trusted.",
                "It was issued by " + issuer + ", which is none of the authorities that are trusted here.\n"
                        + "A proxy that opens TLS issues certificates of its own.",
                "export BATCHSH_CA_BUNDLE=FILE or login --ca-bundle FILE, a file in PEM with that authority",
                cause);
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }

    private static String names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            if (names != null) {
                String first = names.stream()
                        .limit(MOST_NAMES)
                        .map(name -> String.valueOf(name.get(1)))
                        .collect(Collectors.joining(", "));
                return names.size() > MOST_NAMES ? first + " and others" : first;
            }
        } catch (CertificateParsingException unreadable) {
            return name(certificate);
        }
        return name(certificate);
    }

    /** The refusal in words. */
    AzureException explained(Throwable cause) {
        return AzureException.builder(AzureException.Kind.UNREACHABLE, Failure.clean(problem))
                .reason(Failure.clean(reason))
                .remedy(remedy)
                .cause(cause)
                .build();
    }
}
