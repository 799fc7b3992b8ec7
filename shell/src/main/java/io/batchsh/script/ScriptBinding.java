package io.batchsh.script;

import groovy.lang.Binding;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names a script file sees: the shell's, and its own on top, which end with it. */
final class ScriptBinding extends Binding {

    ScriptBinding(Map<String, Object> shell) {
        super(new LinkedHashMap<>(shell));
    }
}
