package io.batchsh.command;

import java.util.List;

/**
 * A yes or no that stands for one of two words.
 *
 * @param yes the value that true stands for
 * @param no the value that false stands for
 */
record Shorthand(String yes, String no) implements PoolValue {

    @Override
    public Object read(List<String> words, PoolSources sources) {
        return Boolean.TRUE.equals(PoolValues.flag().read(words, sources)) ? yes : no;
    }

    @Override
    public List<String> write(Object value) {
        return List.of();
    }

    @Override
    public boolean flag() {
        return true;
    }

    @Override
    public List<String> candidates() {
        return PoolValues.flag().candidates();
    }
}
