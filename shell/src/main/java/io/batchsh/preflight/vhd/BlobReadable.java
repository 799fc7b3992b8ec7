package io.batchsh.preflight.vhd;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;

/** Azure reads the blob by itself; what the person signed in may not read can only not be checked here. */
final class BlobReadable implements VhdRule {

    @Override
    public String id() {
        return "V1";
    }

    @Override
    public String title() {
        return "The blob is there and can be read";
    }

    @Override
    public List<Finding> check(VhdFacts facts) {
        return facts.unreadable()
                .map(failure -> List.of(finding(facts, failure)))
                .orElse(List.of());
    }

    private Finding finding(VhdFacts facts, AzureException failure) {
        boolean missing = failure.kind() == Kind.NOT_FOUND;
        String remedy = failure.kind() == Kind.DENIED
                ? "az role assignment create --role \"Storage Blob Data Reader\" --assignee CLIENT-ID --scope "
                        + facts.vhd().account().id()
                : failure.remedy()
                        .orElse("vhd list --account " + facts.vhd().account().name());
        return new Finding(
                id(),
                missing ? Severity.BLOCKER : Severity.UNKNOWN,
                FailsAt.CREATE,
                missing ? "There is no blob at that address." : "The blob could not be looked at.",
                facts.vhd().uri() + ": " + failure.getMessage()
                        + failure.reason().map(reason -> " " + reason).orElse(""),
                remedy,
                UPLOAD);
    }
}
