package io.batchsh;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** VHDs at the prompt. */
class VhdCommandTest {

    private static final String HOST = "https://contosovhds.blob.core.windows.net/";

    @TempDir
    Path home;

    private Batchsh.Result run(String line) {
        return new Batchsh(home).run("-c", line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://contosovhds.blob.core.windows.net/vhds/legacy-render.vhd                | 0 | V5 V6
        https://contosoarchive.blob.core.windows.net/vhds/old-cluster.vhd               | 0 | V4 V5 V6
        https://contosovhds.blob.core.windows.net/vhds/exports/odd-size.vhd             | 4 | V3 V5 V6
        https://contosovhds.blob.core.windows.net/uploads/copied-as-block-blob.vhd      | 4 | V2 V5 V6
        https://contosovhds.blob.core.windows.net/vhds/readme.txt                       | 4 | V2 V3 V5 V6
        https://contosovhds.blob.core.windows.net/vhds/none.vhd                         | 4 | V1 V5 V6
        """)
    void theDemoWorldHasAVhdForEachFinding(String uri, int status, String rules) {
        Batchsh.Result result = run("vhd check " + uri + " --query [].ruleId -o tsv");

        assertThat(result.out().split("\n")).containsExactly(rules.split(" "));
        assertThat(result.status()).isEqualTo(status);
    }

    @Test
    void aCheckExplainsTheRetirementAndTheModeOfTheAccount() {
        assertThat(run("vhd check " + HOST + "vhds/legacy-render.vhd").err())
                .contains("since 31 March 2026")
                .contains("ask for contosobatch to be in the mode UserSubscription")
                .contains("  try: vhd import " + HOST + "vhds/legacy-render.vhd --gallery GALLERY");
    }

    @Test
    void vhdsOfOtherSubscriptionsAreNotFoundAndSignaturesNotRepeated() {
        assertThat(run("vhd check https://elsewhere.blob.core.windows.net/vhds/a.vhd"))
                .returns(3, Batchsh.Result::status)
                .satisfies(result -> assertThat(result.err()).contains("must be in the same subscription"));
        assertThat(run("vhd check \"" + HOST + "vhds/legacy-render.vhd?sv=1&sig=abcdef\""))
                .returns(1, Batchsh.Result::status)
                .satisfies(result -> assertThat(result.err())
                        .contains("Leave the signature away")
                        .doesNotContain("abcdef"));
        assertThat(run("vhd check file:///etc/passwd").status()).isEqualTo(1);
    }

    @Test
    void listsVhdsOfAllAccountsOrOfOne() {
        assertThat(run("vhd list --query [].name -o tsv").out())
                .isEqualTo("old-cluster.vhd\n"
                        + "copied-as-block-blob.vhd\n"
                        + "exports/odd-size.vhd\n"
                        + "legacy-render.vhd\n"
                        + "windows-2016.vhd\n");
        assertThat(run("vhd list --account contosoarchive --query [].uri -o tsv")
                        .out())
                .isEqualTo("https://contosoarchive.blob.core.windows.net/vhds/old-cluster.vhd\n");
        assertThat(run("vhd list --account nowhere").err()).contains("There are: contosoarchive, contosovhds.");
    }

    @Test
    void aManagedImageOfAVhdNeedsToBeToldItsSystem() {
        assertThat(run("managed-image create m --vhd " + HOST + "vhds/legacy-render.vhd")
                        .err())
                .contains("Which system is in the VHD?");
        assertThat(run("managed-image create m --vhd " + HOST
                                + "vhds/windows-2016.vhd --os-type Windows --query storageProfile.osDisk.diskSizeGB -o"
                                + " tsv")
                        .out())
                .isEqualTo("127\n");
    }
}
