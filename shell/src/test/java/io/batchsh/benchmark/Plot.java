package io.batchsh.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How something grows with a size, both on logarithmic scales, as SVG: a line of slope one is linear growth. Its colours
 * follow the reader's light or dark surroundings.
 */
final class Plot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int LEFT = 84;
    private static final int RIGHT = 150;
    private static final int TOP = 40;
    private static final int BOTTOM = 52;
    private static final List<String> DASHES = List.of("none", "6 4", "2 3", "9 3 2 3");

    /** One point; both must be more than 0. */
    record Point(double size, double cost) {
        Point {
            if (!(size > 0) || !(cost > 0)) {
                throw new IllegalArgumentException("no logarithm of " + size + ", " + cost);
            }
        }
    }

    private record Line(String name, List<Point> points) {}

    private final String fileName;
    private final String title;
    private final String sizeLabel;
    private final String costLabel;
    private final List<Line> lines = new ArrayList<>();

    Plot(String fileName, String title, String sizeLabel, String costLabel) {
        this.fileName = fileName;
        this.title = title;
        this.sizeLabel = sizeLabel;
        this.costLabel = costLabel;
    }

    String fileName() {
        return fileName;
    }

    String title() {
        return title;
    }

    /** A line through points by growing size; at least one point. */
    Plot line(String name, List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException(name + " has no point");
        }
        lines.add(new Line(name, List.copyOf(points)));
        return this;
    }

    String svg() {
        if (lines.isEmpty()) {
            throw new IllegalStateException(title + " has no line");
        }
        Axis sizes = Axis.over(points().stream().map(Point::size).toList(), LEFT, WIDTH - RIGHT);
        Axis costs = Axis.over(points().stream().map(Point::cost).toList(), HEIGHT - BOTTOM, TOP);
        StringBuilder svg = new StringBuilder(head());
        grid(svg, sizes, costs);
        labels(svg);
        List<Double> ends = apart(lines.stream()
                .map(line ->
                        costs.place(line.points().get(line.points().size() - 1).cost()))
                .toList());
        for (int number = 0; number < lines.size(); number++) {
            draw(svg, number, sizes, costs, ends.get(number));
        }
        return svg.append("</svg>\n").toString();
    }

    private List<Point> points() {
        return lines.stream().flatMap(line -> line.points().stream()).toList();
    }

    private String head() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>%3$s</title>
                <style>
                svg { --ink: #1f2328; --faint: #d1d9e0; --a: #0969da; --b: #bc4c00; --c: #1a7f37; --d: #8250df; }
                @media (prefers-color-scheme: dark) {
                svg { --ink: #e6edf3; --faint: #3d444d; --a: #58a6ff; --b: #f0883e; --c: #3fb950; --d: #bc8cff; }
                }
                text { font: 12px sans-serif; fill: var(--ink, #57606a); }
                .title { font-size: 14px; font-weight: bold; }
                .grid { stroke: var(--faint, #afb8c1); stroke-width: 1; }
                .line { fill: none; stroke-width: 2; }
                </style>
                """.formatted(WIDTH, HEIGHT, escaped(title));
    }

    private void grid(StringBuilder svg, Axis sizes, Axis costs) {
        for (int power : sizes.powers()) {
            double x = sizes.place(Math.pow(10, power));
            svg.append(grid(x, TOP, x, HEIGHT - BOTTOM));
            svg.append(text(x, HEIGHT - BOTTOM + 18, "middle", "", power(power)));
        }
        for (int power : costs.powers()) {
            double y = costs.place(Math.pow(10, power));
            svg.append(grid(LEFT, y, WIDTH - RIGHT, y));
            svg.append(text(LEFT - 8, y + 4, "end", "", power(power)));
        }
    }

    private void labels(StringBuilder svg) {
        double middle = (LEFT + WIDTH - RIGHT) / 2.0;
        svg.append(text(LEFT, TOP - 18, "start", " class=\"title\"", title));
        svg.append(text(middle, HEIGHT - 12, "middle", "", sizeLabel));
        double height = (TOP + HEIGHT - BOTTOM) / 2.0;
        svg.append(text(
                18,
                height,
                "middle",
                String.format(Locale.ROOT, " transform=\"rotate(-90 18 %.1f)\"", height),
                costLabel));
    }

    private void draw(StringBuilder svg, int number, Axis sizes, Axis costs, double nameAt) {
        Line line = lines.get(number);
        String colour = "var(--" + (char) ('a' + number % 4) + ", "
                + List.of("#0969da", "#bc4c00", "#1a7f37", "#8250df").get(number % 4) + ")";
        StringBuilder path = new StringBuilder();
        for (Point point : line.points()) {
            String place =
                    String.format(Locale.ROOT, "%.1f,%.1f", sizes.place(point.size()), costs.place(point.cost()));
            path.append(path.isEmpty() ? "" : " ").append(place);
            String[] xy = place.split(",");
            svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\" style=\"fill: %s\"/>%n".formatted(xy[0], xy[1], colour));
        }
        svg.append("<polyline class=\"line\" points=\"%s\" stroke-dasharray=\"%s\" style=\"stroke: %s\"/>%n"
                .formatted(path, DASHES.get(number % DASHES.size()), colour));
        Point last = line.points().get(line.points().size() - 1);
        svg.append(text(
                sizes.place(last.size()) + 10, nameAt + 4, "start", " style=\"fill: " + colour + "\"", line.name()));
    }

    /** Moves what would be written over each other apart. */
    private static List<Double> apart(List<Double> places) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            order.add(i);
        }
        order.sort((left, right) -> Double.compare(places.get(left), places.get(right)));
        List<Double> moved = new ArrayList<>(places);
        for (int i = 1; i < order.size(); i++) {
            double least = moved.get(order.get(i - 1)) + 15;
            moved.set(order.get(i), Math.max(moved.get(order.get(i)), least));
        }
        return moved;
    }

    private static String grid(double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                x1,
                y1,
                x2,
                y2);
    }

    private static String text(double x, double y, String anchor, String more, String words) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>%n",
                x,
                y,
                anchor,
                more,
                escaped(words));
    }

    private static String power(int power) {
        if (power < 0) {
            return "0." + "0".repeat(-power - 1) + "1";
        }
        return String.format(Locale.ROOT, "%,d", Math.round(Math.pow(10, power)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A logarithmic axis over whole powers of ten. */
    private record Axis(int lowest, int highest, double from, double to) {

        static Axis over(List<Double> values, double from, double to) {
            double least =
                    values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            int lowest = (int) Math.floor(Math.log10(least) + 1e-9);
            int highest = (int) Math.ceil(Math.log10(most) - 1e-9);
            return new Axis(lowest, Math.max(highest, lowest + 1), from, to);
        }

        double place(double value) {
            return from + (Math.log10(value) - lowest) / (highest - lowest) * (to - from);
        }

        List<Integer> powers() {
            List<Integer> powers = new ArrayList<>();
            for (int power = lowest; power <= highest; power++) {
                powers.add(power);
            }
            return powers;
        }
    }
}
