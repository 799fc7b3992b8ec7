package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.image.StorageAccount;
import io.batchsh.image.Vhd;
import io.batchsh.image.Vhds;
import io.batchsh.preflight.PreflightReport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vhd}: virtual hard disks in storage accounts. Importing one has a file of its own. */
final class VhdCommand {

    private VhdCommand() {}

    @Command(
            name = "list",
            description = "List the VHDs in the storage accounts of the subscription.",
            footer = {"vhd list", "vhd list --account contosovhds --query \"[?blobType=='PageBlob'].uri\" -o tsv"})
    static final class ListVhds extends Verb {
        @Option(
                names = "--account",
                paramLabel = "<storage-account>",
                description = "The storage account; all of the subscription without it.")
        @Nullable
        String account;

        ListVhds(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Vhds vhds = context.operations().vhds();
            return account == null
                    ? Outcome.list(vhds.accounts().flatMap(each -> readable(vhds, each)), MachineLooks.vhd())
                    : Outcome.list(vhds.list(vhds.account(account)), MachineLooks.vhd());
        }

        /** One account that is closed does not hide the others. */
        private Stream<Vhd> readable(Vhds vhds, StorageAccount each) {
            try {
                return vhds.list(each);
            } catch (AzureException closed) {
                if (closed.kind() != AzureException.Kind.DENIED) {
                    throw closed;
                }
                context.console().message("not listed: " + each.name() + ". " + closed.getMessage());
                return Stream.empty();
            }
        }
    }

    @Command(
            name = "check",
            description = "Say whether a VHD can become a gallery image, and what its pools will need.",
            footer = {
                "vhd check https://contosovhds.blob.core.windows.net/vhds/legacy-render.vhd",
                "vhd check https://contosoarchive.blob.core.windows.net/vhds/old-cluster.vhd --query [].title -o tsv"
            })
    static final class CheckVhd extends Verb {
        @Parameters(paramLabel = "<vhd>", description = "The address of the blob, without a signature.")
        String uri = "";

        CheckVhd(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            PreflightReport report = context.operations().checkVhd(uri);
            new PreflightMessages(context).explainWithNotes(report);
            return Outcome.list(report.findings().stream(), PreflightLooks.finding())
                    .with(report.blocked() ? ExitCode.REFUSED : ExitCode.DONE);
        }
    }
}
