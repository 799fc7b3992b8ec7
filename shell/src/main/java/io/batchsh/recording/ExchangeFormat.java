package io.batchsh.recording;

/** The kinds of files with HTTP exchanges that can be converted. */
public enum ExchangeFormat {
    /** Written by the tests of the Azure CLI: YAML with {@code interactions}, which name the command that made them. */
    AZURE_CLI_CASSETTE("azure-cli cassette"),
    /** Written by VCR in Python, Ruby or Go: {@code interactions}, {@code http_interactions}. */
    CASSETTE("VCR cassette"),
    /** Written by browsers and proxies: JSON with {@code log} and {@code entries} in it. */
    HAR("HAR 1.2"),
    /** Written by the test proxy of the Azure SDKs: JSON with {@code Entries}. */
    TEST_PROXY("test-proxy");

    private final String word;

    ExchangeFormat(String word) {
        this.word = word;
    }

    /** How recordings and people call it. */
    public String word() {
        return word;
    }
}
