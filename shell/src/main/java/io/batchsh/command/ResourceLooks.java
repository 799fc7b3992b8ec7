package io.batchsh.command;

import io.batchsh.batch.BatchAccount;
import io.batchsh.batch.Job;
import io.batchsh.batch.Node;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.NodeFile;
import io.batchsh.batch.Pool;
import io.batchsh.batch.Task;
import io.batchsh.batch.VmSize;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.image.Disk;
import io.batchsh.image.Gallery;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import io.batchsh.image.ManagedImage;
import io.batchsh.image.Snapshot;
import io.batchsh.image.Vhd;
import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.RuleDescription;
import io.batchsh.session.Context;
import io.batchsh.session.Subscription;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The looks of a resource that came from elsewhere than a command. Those of other types are not made. */
final class ResourceLooks {

    private ResourceLooks() {}

    /** How to show a resource, or a list of resources of one type; empty for what is none. */
    static Optional<Outcome.View<?>> viewOf(Object value) {
        boolean single = !(value instanceof Iterable<?>);
        Iterable<?> values = value instanceof Iterable<?> list ? list : List.of(value);
        Class<?> type = null;
        for (Object each : values) {
            if (each == null || (type != null && type != each.getClass())) {
                return Optional.empty();
            }
            type = each.getClass();
        }
        Looks<?> looks = type == null || !type.isRecord() ? null : looksOf(type);
        return looks == null ? Optional.empty() : Optional.of(view(values, single, looks));
    }

    @SuppressWarnings("unchecked") // every value was found to be of the type that the looks are for
    private static <T> Outcome.View<T> view(Iterable<?> values, boolean single, Looks<T> looks) {
        return new Outcome.View<>((Iterable<T>) values, single, looks.tree(), looks.layout());
    }

    private static @Nullable Looks<?> looksOf(Class<?> type) {
        Looks<?> batch = ofBatch(type);
        if (batch != null) {
            return batch;
        }
        Looks<?> image = ofImages(type);
        return image == null ? ofShell(type) : image;
    }

    private static @Nullable Looks<?> ofBatch(Class<?> type) {
        if (type == Pool.class) {
            return PoolLooks.pool();
        }
        if (type == Node.class) {
            return NodeLooks.node();
        }
        if (type == NodeFile.class) {
            return NodeLooks.file();
        }
        if (type == Job.class) {
            return WorkLooks.job();
        }
        if (type == Task.class) {
            return WorkLooks.task();
        }
        if (type == BatchAccount.class) {
            return AccountLooks.batchAccount();
        }
        if (type == NodeAgentSku.class) {
            return AccountLooks.nodeAgentSku();
        }
        return type == VmSize.class ? AccountLooks.vmSize() : null;
    }

    private static @Nullable Looks<?> ofImages(Class<?> type) {
        if (type == Gallery.class) {
            return ImageLooks.gallery();
        }
        if (type == ImageDefinition.class) {
            return ImageLooks.imageDefinition();
        }
        if (type == ImageVersion.class) {
            return ImageLooks.imageVersion();
        }
        if (type == VirtualMachine.class) {
            return MachineLooks.virtualMachine();
        }
        if (type == Disk.class) {
            return MachineLooks.disk();
        }
        if (type == Snapshot.class) {
            return MachineLooks.snapshot();
        }
        if (type == ManagedImage.class) {
            return MachineLooks.managedImage();
        }
        return type == Vhd.class ? MachineLooks.vhd() : null;
    }

    private static @Nullable Looks<?> ofShell(Class<?> type) {
        if (type == Context.class) {
            return SessionLooks.context();
        }
        if (type == Subscription.class) {
            return SessionLooks.subscription();
        }
        if (type == Finding.class) {
            return PreflightLooks.finding();
        }
        return type == RuleDescription.class ? PreflightLooks.rule() : null;
    }
}
