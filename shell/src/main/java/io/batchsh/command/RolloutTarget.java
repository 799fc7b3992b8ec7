package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.recording.Rebinding;
import io.batchsh.recording.RunPlan;
import io.batchsh.recording.RunTarget;
import io.batchsh.session.Session;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that a run is rolled out to, with what would happen there.
 *
 * @param ready session, names and plan; null where there is none
 * @param failure why there is none; null where there is one
 */
record RolloutTarget(
        RunTarget target, @Nullable Ready ready, @Nullable AzureException failure) {

    /** What a run there takes. */
    record Ready(Session session, Rebinding rebinding, RunPlan plan) {
        Ready {
            Objects.requireNonNull(session, "session is null");
        }
    }

    /** What is shown of the plan. */
    record Row(String target, String account, String location, String verdict, String notes) {}

    static final Looks<Row> LOOKS = new Looks<>(
            row -> row,
            TableLayout.of(
                    Column.of("Target", Row::target),
                    Column.of("Account", Row::account),
                    Column.of("Location", Row::location),
                    Column.of("Verdict", Row::verdict),
                    Column.<Row>of("Notes", Row::notes).minimalWidth(30)));

    static RolloutTarget planned(RunTarget target, Ready ready) {
        return new RolloutTarget(target, ready, null);
    }

    static RolloutTarget failed(RunTarget target, AzureException failure) {
        return new RolloutTarget(target, null, failure);
    }

    String name() {
        return target.name();
    }

    String account() {
        return reference().map(BatchAccountReference::name).or(target::account).orElse("");
    }

    private Optional<BatchAccountReference> reference() {
        return Optional.ofNullable(ready).flatMap(each -> each.session().account());
    }

    /** Why a run there does not begin. */
    Optional<String> obstacle() {
        if (ready == null) {
            return Optional.of(failure == null ? "" : failure.getMessage());
        }
        return ready.plan()
                .obstacle()
                .map(step -> "line " + step.line() + ", " + step.operation() + " " + step.resource() + ", is "
                        + RunPlanLooks.words(step.verdict())
                        + (step.notes().isEmpty() ? "" : ": " + String.join("; ", step.notes())));
    }

    boolean nothingToDo() {
        return ready != null && ready.plan().nothingToDo();
    }

    Row row() {
        String location = reference().map(BatchAccountReference::location).orElse("");
        String verdict = obstacle().isPresent() ? "blocked" : nothingToDo() ? "same" : "runs";
        String counts = ready == null ? "" : RunPlanLooks.counts(ready.plan());
        return new Row(
                name(),
                account(),
                Objects.requireNonNullElse(location, ""),
                verdict,
                obstacle().orElse(counts));
    }
}
