package io.batchsh.preflight.machine;

import io.batchsh.azure.AzureException;
import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.PreflightReport;
import io.batchsh.preflight.PreflightReport.Outcome;
import io.batchsh.preflight.PreflightReport.RuleRun;
import io.batchsh.preflight.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import static java.util.Objects.requireNonNull;

/** Tells whether an image for Batch can be made of a virtual machine, and what of it would trouble the nodes. */
public final class MachineCheck {

    private final MachineFacts facts;

    public MachineCheck(MachineFacts facts) {
        this.facts = requireNonNull(facts, "facts is null");
    }

    private static List<Guideline> guidelines() {
        return List.of(
                new ManagedDisksOnly(),
                new NoExtensions(),
                new DefaultTemporaryDrive(),
                new OsDiskNotEncrypted(),
                new OsDiskCachedForWriting(),
                new SupportedBaseImage(),
                new Generalized(),
                new DataDisksNoted(),
                new SecurityTypeNoted(),
                new OsDiskPersistent());
    }

    /** Looks at everything. What cannot be read makes a finding of its own. */
    public PreflightReport check(VirtualMachine machine) {
        List<Finding> findings = new ArrayList<>();
        List<RuleRun> runs = new ArrayList<>();
        for (Guideline guideline : guidelines()) {
            Outcome outcome;
            try {
                List<Finding> found = guideline.check(machine, facts);
                findings.addAll(found);
                outcome = found.isEmpty() ? Outcome.CONTENT : Outcome.FOUND;
            } catch (AzureException unreadable) {
                findings.add(undecided(guideline, machine, unreadable));
                outcome = Outcome.UNDECIDED;
            }
            runs.add(new RuleRun(guideline.id(), guideline.title(), outcome));
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return new PreflightReport(findings, runs);
    }

    private static Finding undecided(Guideline guideline, VirtualMachine machine, AzureException why) {
        return new Finding(
                guideline.id(),
                Severity.UNKNOWN,
                FailsAt.NODE,
                "Could not be decided: " + guideline.title() + ".",
                why.getMessage() + why.reason().map(reason -> " " + reason).orElse(""),
                why.remedy().orElse("vm check " + machine.name()),
                Guideline.PREPARE);
    }
}
