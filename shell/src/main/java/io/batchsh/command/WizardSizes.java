package io.batchsh.command;

import io.batchsh.batch.Quota;
import io.batchsh.batch.VmSize;
import io.batchsh.image.ImageDefinition;
import io.batchsh.output.Menu;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The sizes that go with an image and with what is left of the quotas.
 *
 * @param definition what the image is; empty where that is not known
 * @param quotas the quotas of the account
 */
record WizardSizes(Optional<ImageDefinition> definition, List<Quota> quotas) {

    /** The sizes, those first that boot the image and that there is quota for, smaller before larger. */
    List<VmSize> ordered(List<VmSize> sizes) {
        return sizes.stream()
                .sorted(Comparator.comparing((VmSize size) -> !fits(size))
                        .thenComparing(size -> nodes(size).orElse(Long.MAX_VALUE) == 0)
                        .thenComparing(VmSize::vCpus)
                        .thenComparing(VmSize::name))
                .toList();
    }

    boolean fits(VmSize size) {
        return obstacles(size).isEmpty();
    }

    private List<String> obstacles(VmSize size) {
        List<String> obstacles = new ArrayList<>();
        definition.ifPresent(image -> {
            if (!size.hyperVGenerations().isEmpty() && !size.hyperVGenerations().contains(image.hyperVGeneration())) {
                obstacles.add("does not boot generation " + image.hyperVGeneration());
            }
            String architecture = size.capabilities().getOrDefault("CpuArchitectureType", image.architecture());
            if (!architecture.equalsIgnoreCase(image.architecture())) {
                obstacles.add("is " + architecture);
            }
        });
        return obstacles;
    }

    /** How many dedicated nodes of a size the quotas leave; empty where none limits them. */
    Optional<Long> nodes(VmSize size) {
        List<Quota> families = quotas.stream()
                .filter(Quota::enforced)
                .filter(quota -> quota.kind() == Quota.Kind.FAMILY_CORES)
                .toList();
        List<Quota> limits = new ArrayList<>(quotas.stream()
                .filter(quota -> quota.kind() == Quota.Kind.DEDICATED_CORES)
                .toList());
        families.stream()
                .filter(quota -> sameFamily(quota.name(), size.family()))
                .forEach(limits::add);
        // Of families only those are listed that have a quota or nodes.
        boolean none =
                !families.isEmpty() && families.stream().noneMatch(quota -> sameFamily(quota.name(), size.family()));
        return none
                ? Optional.of(0L)
                : limits.stream()
                        .flatMap(quota -> quota.free().stream())
                        .min(Comparator.naturalOrder())
                        .filter(cores -> size.vCpus() > 0)
                        .map(cores -> cores / size.vCpus());
    }

    /** Accounts write {@code standardDSv3Family}, sizes {@code Standard DSv3 Family}. */
    private static boolean sameFamily(String one, String other) {
        return normalized(one).equals(normalized(other));
    }

    private static String normalized(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    Menu.Item item(VmSize size) {
        List<String> facts = new ArrayList<>();
        facts.addAll(obstacles(size));
        facts.add(size.vCpus() + (size.vCpus() == 1 ? " vCPU" : " vCPUs"));
        size.memoryGb().ifPresent(gb -> facts.add((gb == Math.rint(gb) ? String.valueOf(gb.longValue()) : gb) + " GB"));
        facts.add(nodes(size)
                .map(nodes -> nodes == 0 ? "no quota left" : "quota for " + nodes + (nodes == 1 ? " node" : " nodes"))
                .orElse("no quota known"));
        return new Menu.Item(size.name(), String.join(", ", facts));
    }
}
