package io.batchsh.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** A verb that there is none of yet: its name stands at its class. */
record VerbOf(Class<? extends Verb> type, Function<CommandContext, ? extends Verb> maker) {

    /** A verb that needs nothing but the context. */
    static VerbOf of(Class<? extends Verb> type) {
        return new VerbOf(type, context -> construct(type, context));
    }

    /** A verb that needs more than the context. */
    static <V extends Verb> VerbOf of(Class<V> type, Function<CommandContext, V> maker) {
        return new VerbOf(type, maker);
    }

    /** Its word, such as {@code list}. */
    String name() {
        return type.getAnnotation(Command.class).name();
    }

    /**
     * A new one.
     *
     * @throws IllegalStateException if it cannot be made of a context alone, and was not said how else
     */
    Verb make(CommandContext context) {
        return maker.apply(context);
    }

    private static Verb construct(Class<? extends Verb> type, CommandContext context) {
        try {
            Constructor<? extends Verb> constructor = type.getDeclaredConstructor(CommandContext.class);
            return constructor.newInstance(context);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(type.getName() + " cannot be made.", failure.getCause());
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(
                    type.getName() + " has no constructor that takes a context alone.", missing);
        }
    }
}
