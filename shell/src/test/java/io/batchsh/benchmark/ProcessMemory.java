package io.batchsh.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The largest resident set that a running process has had so far, as Linux tells it. */
final class ProcessMemory {

    private static final String PEAK = "VmHWM:";
    private static final double KIB_IN_MIB = 1024;

    private ProcessMemory() {}

    /** In MiB; 0 when the process has ended or the system does not say. */
    static double peak(long process) {
        return peak(Path.of("/proc", Long.toString(process), "status"));
    }

    /** Of this process. */
    static double ownPeak() {
        return peak(Path.of("/proc/self/status"));
    }

    private static double peak(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_IN_MIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
