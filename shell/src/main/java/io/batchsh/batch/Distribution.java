package io.batchsh.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operating system as node agents tell them apart: {@code ubuntu 22.04}, {@code el 8}, {@code debian 11},
 * {@code windows}. Read from a node agent SKU it is certain; read from the texts of an image it is a guess.
 *
 * @param name the family, as node agent SKUs write it
 * @param version the version, as node agent SKUs write it; empty where it does not matter or cannot be told
 */
public record Distribution(String name, String version) {

    private record Codename(String word, Distribution distribution) {}

    private record Shape(String name, Pattern pattern) {}

    private static final List<Codename> CODENAMES = List.of(
            new Codename("noble", new Distribution("ubuntu", "24.04")),
            new Codename("jammy", new Distribution("ubuntu", "22.04")),
            new Codename("focal", new Distribution("ubuntu", "20.04")),
            new Codename("bionic", new Distribution("ubuntu", "18.04")),
            new Codename("xenial", new Distribution("ubuntu", "16.04")),
            new Codename("bookworm", new Distribution("debian", "12")),
            new Codename("bullseye", new Distribution("debian", "11")));

    private static final List<Shape> SHAPES = List.of(
            new Shape("ubuntu", Pattern.compile("ubuntu(?:[^0-9]*)((?:1[468]|2[024])[._-]?04)?")),
            new Shape("debian", Pattern.compile("debian(?:[^0-9]*)(\\d{1,2})?")),
            new Shape("centos", Pattern.compile("centos(?!-?stream)(?:[^0-9]*)([678])?")),
            new Shape(
                    "el",
                    Pattern.compile(
                            "(?:(?:alma ?-?linux|rocky|rhel|red-?hat|oracle-?linux)[^0-9]*|el[ ._-]?(?=\\d))([789]|10)?")),
            new Shape("mariner", Pattern.compile("mariner(?:[^0-9]*)(\\d)?")),
            new Shape("azurelinux", Pattern.compile("azure-?linux(?:[^0-9]*)(\\d)?")),
            new Shape("windows", Pattern.compile("(?:windows|winserver)()")));

    /** Its digits are no version, as in {@code rockylinux-x86_64}. */
    private static final Pattern ARCHITECTURE = Pattern.compile("x86[_-]?64|x64|amd64|arm64|aarch64");

    /** What a node agent SKU such as {@code batch.node.ubuntu 22.04} is for. */
    static Distribution ofNodeAgent(String nodeAgentSkuId) {
        String rest = nodeAgentSkuId.toLowerCase(Locale.ROOT).replaceFirst("^batch\\.node\\.", "");
        int space = rest.indexOf(' ');
        String name = space < 0 ? rest : rest.substring(0, space);
        String version = space < 0 || name.equals("windows") ? "" : rest.substring(space + 1);
        return new Distribution(name, version);
    }

    /** What the words of an image suggest, such as publisher, offer and SKU; empty when they suggest nothing. */
    static Optional<Distribution> guess(String words) {
        String lower = ARCHITECTURE.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ");
        for (Codename codename : CODENAMES) {
            if (lower.contains(codename.word())) {
                return Optional.of(codename.distribution());
            }
        }
        for (Shape shape : SHAPES) {
            Matcher matcher =
                    Pattern.compile("(?<![a-z])" + shape.pattern().pattern()).matcher(lower);
            if (matcher.find()) {
                String version = matcher.group(1);
                return Optional.of(
                        new Distribution(shape.name(), version == null ? "" : dotted(shape.name(), version)));
            }
        }
        return Optional.empty();
    }

    private static String dotted(String name, String version) {
        if (!name.equals("ubuntu")) {
            return version;
        }
        String digits = version.replaceAll("\\D", "");
        return digits.substring(0, 2) + "." + digits.substring(2);
    }

    /** Whether an image of this distribution can run the agent of another: same family, and same version where both say. */
    boolean runs(Distribution agent) {
        return name.equals(agent.name) && (version.isEmpty() || agent.version.isEmpty() || sameVersion(agent.version));
    }

    private boolean sameVersion(String other) {
        return version.equals(other) || other.startsWith(version + ".") || version.startsWith(other + ".");
    }

    @Override
    public String toString() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
