package io.batchsh.preflight.vhd;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.BatchAccount;
import io.batchsh.image.Vhd;
import io.batchsh.image.Vhds;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.PreflightReport;
import io.batchsh.preflight.PreflightReport.Outcome;
import io.batchsh.preflight.PreflightReport.RuleRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import static java.util.Objects.requireNonNull;

/** Tells whether a VHD can be imported into a gallery, and what its pools will need. */
public final class VhdCheck {

    private final Vhds vhds;
    private final Supplier<BatchAccount> account;

    /** @param account the Batch account of the session; may throw {@link AzureException} where none is chosen */
    public VhdCheck(Vhds vhds, Supplier<BatchAccount> account) {
        this.vhds = requireNonNull(vhds, "vhds is null");
        this.account = requireNonNull(account, "account is null");
    }

    private static List<VhdRule> rules() {
        return List.of(
                new BlobReadable(),
                new PageBlob(),
                new WholeMebibytes(),
                new NearTheAccount(),
                new AnyAllocationMode(),
                new GalleryOnly());
    }

    /**
     * Looks at everything.
     *
     * @throws AzureException if the address is not that of a blob in a storage account of the subscription
     */
    public PreflightReport check(String uri) {
        return check(vhds.find(uri));
    }

    private PreflightReport check(Vhd found) {
        Vhd vhd = found;
        Optional<AzureException> unreadable = Optional.empty();
        try {
            vhd = vhds.read(found);
        } catch (AzureException failure) {
            unreadable = Optional.of(failure);
        }
        VhdFacts facts = new VhdFacts(vhd, unreadable, account());
        List<Finding> findings = new ArrayList<>();
        List<RuleRun> runs = new ArrayList<>();
        for (VhdRule rule : rules()) {
            List<Finding> said = rule.check(facts);
            findings.addAll(said);
            runs.add(new RuleRun(rule.id(), rule.title(), said.isEmpty() ? Outcome.CONTENT : Outcome.FOUND));
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return new PreflightReport(findings, runs);
    }

    private Optional<BatchAccount> account() {
        try {
            return Optional.of(account.get());
        } catch (AzureException noneChosen) {
            return Optional.empty();
        }
    }
}
