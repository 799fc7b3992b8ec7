package io.batchsh.preflight;

import io.batchsh.batch.VmSize;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Batch has a list of its own, by region, with ends of support. */
final class SizeOffered implements Rule {

    private static final int NEAR_DAYS = 180;

    @Override
    public String id() {
        return "Q1";
    }

    @Override
    public String title() {
        return "Batch offers the size in the account's region";
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        String name = proposal.pool().vmSize();
        Optional<VmSize> size = facts.vmSize();
        if (size.isEmpty()) {
            return List.of(Finding.blocker(
                    this,
                    FailsAt.CREATE,
                    name.isEmpty()
                            ? "The pool names no size."
                            : "Batch does not offer the size " + name + " in "
                                    + facts.account().location() + ".",
                    "Microsoft.Batch/locations/" + facts.account().location() + "/virtualMachineSkus does not list it.",
                    "vm-size list",
                    Sources.SIZES));
        }
        return size.flatMap(VmSize::batchSupportEndOfLife)
                .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())
                .filter(end -> end.isBefore(facts.today().plusDays(NEAR_DAYS)))
                .map(end -> List.of(
                        end.isBefore(facts.today())
                                ? Finding.blocker(
                                        this,
                                        FailsAt.CREATE,
                                        "Batch retired the size " + name + " on " + end + ".",
                                        "batchSupportEndOfLife of the size.",
                                        "vm-size list",
                                        Sources.SIZES)
                                : Finding.warning(
                                        this,
                                        FailsAt.RESIZE,
                                        "Batch will retire the size " + name + " on " + end + ".",
                                        "batchSupportEndOfLife of the size.",
                                        "vm-size list",
                                        Sources.SIZES)))
                .orElse(List.of());
    }
}
