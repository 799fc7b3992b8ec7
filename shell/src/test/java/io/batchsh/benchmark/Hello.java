package io.batchsh.benchmark;

/** The least that a JVM can do at a prompt: what batchsh takes beyond it is its own. */
final class Hello {

    static final String PROMPT = "hello> ";

    private Hello() {}

    public static void main(String[] arguments) throws java.io.IOException {
        System.out.print(PROMPT);
        System.out.flush();
        if (arguments.length == 0) {
            System.exit(System.in.read() < 0 ? 0 : 1);
        }
    }
}
