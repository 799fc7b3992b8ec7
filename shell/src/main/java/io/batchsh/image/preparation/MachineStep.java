package io.batchsh.image.preparation;

import io.batchsh.image.VirtualMachine;
import java.util.Optional;
import java.util.function.Supplier;

/** A step on the machine. None is needed once what is made of the machine is there. */
abstract class MachineStep implements PreparationStep {

    final MachineWork work;
    private final Supplier<Optional<String>> later;

    /** @param later words for what comes after all steps on the machine, if it is there */
    MachineStep(MachineWork work, Supplier<Optional<String>> later) {
        this.work = work;
        this.later = later;
    }

    @Override
    public final Optional<String> done() {
        Optional<String> product = later.get();
        if (product.isPresent()) {
            return product;
        }
        VirtualMachine machine = work.machine();
        return work.captured(machine).or(() -> done(machine));
    }

    /** The same of the machine itself. */
    abstract Optional<String> done(VirtualMachine machine);
}
