package io.batchsh.preflight;

import io.batchsh.batch.VmSize;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Batch has a list of its own, by region, with ends of support. */
final class SizeOffered implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q1", "Batch offers the size in the account's region", FailsAt.CREATE)
            .otherwise("The service answers InvalidPropertyValue; once a size has ended, no node of it is allocated.")
            .evidence(
                    "the sizes that Batch lists for the account's region, their batchSupportEndOfLife, and the retirement calendar")
            .remedy("vm-size list")
            .source(Sources.SIZES);

    private static final int NEAR_DAYS = 180;

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        String name = proposal.pool().vmSize();
        Optional<VmSize> size = facts.vmSize();
        if (size.isEmpty()) {
            return List.of(Finding.blocker(
                    this,
                    name.isEmpty()
                            ? "The pool names no size."
                            : "Batch does not offer the size " + name + " in "
                                    + facts.account().location() + ".",
                    "Microsoft.Batch/locations/" + facts.account().location() + "/virtualMachineSkus does not list it.",
                    "vm-size list"));
        }
        return size.flatMap(VmSize::batchSupportEndOfLife)
                .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())
                .filter(end -> end.isBefore(facts.today().plusDays(NEAR_DAYS)))
                .map(end -> List.of(ending(name, end, facts)))
                .orElseGet(() -> announced(size.get(), facts));
    }

    private Finding ending(String name, LocalDate end, Facts facts) {
        return end.isBefore(facts.today())
                ? Finding.blocker(
                        this,
                        "Batch retired the size " + name + " on " + end + ".",
                        "batchSupportEndOfLife of the size.",
                        "vm-size list")
                : Finding.warning(
                                this,
                                "Batch will retire the size " + name + " on " + end + ".",
                                "batchSupportEndOfLife of the size.",
                                "vm-size list")
                        .failingAt(FailsAt.RESIZE);
    }

    private List<Finding> announced(VmSize size, Facts facts) {
        return facts.calendar()
                .vmFamily(size.family())
                .map(source -> List.of(Finding.info(
                                this,
                                "Batch has announced the end of the family " + size.family() + ".",
                                "No date is in the calendar, which is as of "
                                        + facts.calendar().asOf() + "; the service names none for the size.",
                                "Choose a newer size: vm-size list")
                        .failingAt(FailsAt.RESIZE)
                        .from(source)))
                .orElse(List.of());
    }
}
