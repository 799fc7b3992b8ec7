package io.batchsh;

public final class Main {
    public static void main(String[] a) {
        System.out.println(java.util.List.of(a));
        System.exit(7);
    }

    private Main() {}
}
