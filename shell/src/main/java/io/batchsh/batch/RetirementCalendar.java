package io.batchsh.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * End-of-support dates that Batch announced in notices rather than in its API, as known on a day. They hold for pools from
 * gallery images too, because it is the node agent that ends.
 */
public final class RetirementCalendar {

    private static final String RESOURCE = "retirements.tsv";

    private final LocalDate asOf;
    private final List<Retirement> nodeAgents;
    private final List<Retirement> images;
    private final Map<String, String> vmFamilies;

    private RetirementCalendar(
            LocalDate asOf, List<Retirement> nodeAgents, List<Retirement> images, Map<String, String> vmFamilies) {
        this.asOf = asOf;
        this.nodeAgents = List.copyOf(nodeAgents);
        this.images = List.copyOf(images);
        this.vmFamilies = Map.copyOf(vmFamilies);
    }

    /** The calendar that batchsh brings. */
    public static RetirementCalendar builtIn() {
        try (InputStream stream = Objects.requireNonNull(
                        RetirementCalendar.class.getResourceAsStream(RESOURCE), RESOURCE + " is missing");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(lines.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Reads tab-separated lines: {@code as-of DATE}, then {@code node-agent|image ITEM DATE SOURCE} and
     * {@code vm-family FAMILY SOURCE}.
     */
    static RetirementCalendar read(List<String> lines) {
        LocalDate asOf = LocalDate.MIN;
        List<Retirement> nodeAgents = new ArrayList<>();
        List<Retirement> images = new ArrayList<>();
        Map<String, String> vmFamilies = new HashMap<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            switch (cells[0]) {
                case "as-of" -> asOf = LocalDate.parse(cells[1]);
                case "node-agent" -> nodeAgents.add(new Retirement(cells[1], LocalDate.parse(cells[2]), cells[3]));
                case "image" -> images.add(new Retirement(cells[1], LocalDate.parse(cells[2]), cells[3]));
                case "vm-family" -> vmFamilies.put(cells[1].toLowerCase(Locale.ROOT), cells[2]);
                default -> throw new IllegalArgumentException("unknown line: " + line);
            }
        }
        return new RetirementCalendar(asOf, nodeAgents, images, vmFamilies);
    }

    /** The day to which the calendar is known to be complete. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The end of a node agent SKU. */
    public Optional<Retirement> nodeAgent(String nodeAgentSkuId) {
        return nodeAgents.stream()
                .filter(retirement -> retirement.item().equalsIgnoreCase(nodeAgentSkuId))
                .findFirst();
    }

    /** The end of an image, told by the words of its offer and SKU. */
    public Optional<Retirement> image(String words) {
        return images.stream()
                .filter(retirement -> words.toLowerCase(Locale.ROOT).contains(retirement.item()))
                .findFirst();
    }

    /** Where the end of a family of sizes was announced, without a date that is known here. */
    public Optional<String> vmFamily(String family) {
        return Optional.ofNullable(vmFamilies.get(family.replace(" ", "").toLowerCase(Locale.ROOT)));
    }
}
