package io.batchsh.output;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param <T> the type of a row: a record, or {@code Object} for trees
 * @param heading the words above it
 * @param value what of a row it shows; {@link Trees#of} is applied to the answer
 * @param alignment where cells stand when they are narrower than the column
 * @param priority 0 always stays; of the others the highest is dropped first when the terminal is too narrow
 * @param minimalWidth columns below which cells are not cut
 * @param style the style of a cell with this text, if any
 */
public record Column<T>(
        String heading,
        Function<? super T, @Nullable Object> value,
        Alignment alignment,
        int priority,
        int minimalWidth,
        Function<String, Optional<Theme.Style>> style) {

    /** Where a cell stands in its column. */
    public enum Alignment {
        LEFT,
        RIGHT,
        /** To the right where the first rows hold numbers. */
        BY_VALUE
    }

    private static final int USUAL_MINIMAL_WIDTH = 8;

    public Column {
        Objects.requireNonNull(heading, "heading is null");
        Objects.requireNonNull(value, "value is null");
        Objects.requireNonNull(alignment, "alignment is null");
        Objects.requireNonNull(style, "style is null");
    }

    /** A plain column that is never dropped. */
    public static <T> Column<T> of(String heading, Function<? super T, @Nullable Object> value) {
        return new Column<>(heading, value, Alignment.LEFT, 0, USUAL_MINIMAL_WIDTH, text -> Optional.empty());
    }

    /** A plain column of trees: the value at keys joined by dots, such as {@code allocationState.state}. */
    public static Column<Object> path(String heading, String path) {
        return of(heading, row -> Trees.at(row, path));
    }

    /** The heading over values of this name, as az has it. */
    public static String heading(String name) {
        String heading = name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return ControlCharacters.visible(heading);
    }

    /** The same column with its cells to the right, as for numbers. */
    public Column<T> right() {
        return aligned(Alignment.RIGHT);
    }

    /** The same column with its cells to the right where the first rows hold numbers. */
    public Column<T> byValue() {
        return aligned(Alignment.BY_VALUE);
    }

    Column<T> aligned(Alignment side) {
        return new Column<>(heading, value, side, priority, minimalWidth, style);
    }

    /** The same column, dropped when the terminal is too narrow, before those of lower numbers. */
    public Column<T> priority(int number) {
        return new Column<>(heading, value, alignment, number, minimalWidth, style);
    }

    /** The same column whose cells are not cut below a width. */
    public Column<T> minimalWidth(int columns) {
        return new Column<>(heading, value, alignment, priority, columns, style);
    }

    /** The same column with cells styled by what they say. */
    public Column<T> styled(Function<String, Optional<Theme.Style>> styleOfText) {
        return new Column<>(heading, value, alignment, priority, minimalWidth, styleOfText);
    }
}
