package io.batchsh.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The values of an option that takes one of a few, spelt as the service spells them. Both the candidates of an option and
 * its converter, which takes any case and refuses the rest.
 */
abstract class Choice extends ArrayList<String> implements ITypeConverter<String> {

    private static final long serialVersionUID = 1L;

    Choice(String... values) {
        super(List.of(values));
    }

    @Override
    public String convert(String text) {
        return stream()
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of " + String.join(", ", this)));
    }
}
