package io.batchsh.image.preparation;

import io.batchsh.image.ImageNature;
import io.batchsh.image.PurchasePlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A nature as the options of {@code image-definition create}. */
final class NatureOptions {

    private NatureOptions() {}

    /** All of them. */
    static String of(ImageNature nature) {
        return text(options(nature), Map.of());
    }

    /** Those that differ from what a source proposes. */
    static String difference(ImageNature wanted, ImageNature proposed) {
        return text(options(wanted), options(proposed));
    }

    private static String text(Map<String, String> wanted, Map<String, String> known) {
        return wanted.entrySet().stream()
                .filter(option -> !option.getValue().equals(known.get(option.getKey())))
                .map(option -> " " + option.getKey() + " " + option.getValue())
                .collect(Collectors.joining());
    }

    private static Map<String, String> options(ImageNature nature) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--os-type", nature.osType());
        options.put("--hyper-v-generation", nature.hyperVGeneration());
        options.put("--architecture", nature.architecture());
        options.put("--publisher", nature.publisher());
        options.put("--offer", nature.offer());
        options.put("--sku", nature.sku());
        if (!nature.features().isEmpty()) {
            options.put(
                    "--features",
                    nature.features().entrySet().stream()
                            .map(feature -> feature.getKey() + "=" + feature.getValue())
                            .collect(Collectors.joining(" ")));
        }
        Optional<PurchasePlan> plan = nature.purchasePlan();
        plan.ifPresent(parts -> {
            options.put("--plan-name", parts.name());
            options.put("--plan-publisher", parts.publisher());
            options.put("--plan-product", parts.product());
        });
        return options;
    }
}
