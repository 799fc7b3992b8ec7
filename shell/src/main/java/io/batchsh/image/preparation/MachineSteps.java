package io.batchsh.image.preparation;

import io.batchsh.image.VirtualMachine;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The steps on a machine before it is captured. */
final class MachineSteps {

    private MachineSteps() {}

    /** Looks whether a good image can be made of it. Done at each run, as long as nothing was made. */
    static final class Check extends MachineStep {
        private final SourceCheck<VirtualMachine> check;

        Check(MachineWork work, Supplier<Optional<String>> later, SourceCheck<VirtualMachine> check) {
            super(work, later);
            this.check = check;
        }

        @Override
        public String title() {
            return "check the machine";
        }

        @Override
        public String command() {
            return "vm check " + work.machine().name();
        }

        @Override
        public Optional<String> undo() {
            return Optional.empty();
        }

        @Override
        Optional<String> done(VirtualMachine machine) {
            return Optional.empty();
        }

        @Override
        public void run(Consumer<String> progress) {
            check.check(work.machine());
        }
    }

    /** Stops it and releases its hardware. */
    static final class Deallocate extends MachineStep {
        Deallocate(MachineWork work, Supplier<Optional<String>> later) {
            super(work, later);
        }

        @Override
        public String title() {
            return "deallocate the machine";
        }

        @Override
        public String command() {
            return "vm deallocate " + work.machine().name() + " --yes";
        }

        @Override
        public Optional<String> undo() {
            return Optional.of("vm start " + work.machine().name());
        }

        @Override
        Optional<String> done(VirtualMachine machine) {
            return machine.deallocated() ? Optional.of(machine.name() + " is deallocated") : Optional.empty();
        }

        @Override
        public void run(Consumer<String> progress) {
            VirtualMachine machine = work.settled(progress);
            if (!machine.deallocated()) {
                work.machines().deallocate(machine).await(Optional.empty(), progress);
            }
        }
    }

    /** Marks it as generalized. */
    static final class Generalize extends MachineStep {
        Generalize(MachineWork work, Supplier<Optional<String>> later) {
            super(work, later);
        }

        @Override
        public String title() {
            return "generalize the machine";
        }

        @Override
        public String command() {
            return "vm generalize " + work.machine().name() + " --yes";
        }

        @Override
        public Optional<String> undo() {
            return Optional.of("none; a generalized machine does not start again");
        }

        @Override
        Optional<String> done(VirtualMachine machine) {
            return machine.generalized() ? Optional.of(machine.name() + " is generalized") : Optional.empty();
        }

        @Override
        public void run(Consumer<String> progress) {
            work.machines().generalize(work.settled(progress)).await(Optional.empty(), progress);
        }
    }
}
