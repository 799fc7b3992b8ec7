package io.batchsh.command;

import java.util.List;

/** The commands that make images, and those for what they are made of. */
final class ImageNouns implements Nouns {

    private static final List<String> WORDS = List.of(
            "vm", "disk", "snapshot", "managed-image", "vhd", "image", "gallery", "image-definition", "image-version");

    @Override
    public List<String> words() {
        return WORDS;
    }

    @Override
    public FirstWord behind(String word) {
        return switch (word) {
            case "vm" ->
                Noun.of(
                        "The virtual machines that images are made from.",
                        VmCommand.ListMachines.class,
                        VmCommand.ShowMachine.class,
                        VmCommand.CheckMachine.class,
                        VmCommand.StartMachine.class,
                        VmCommand.DeallocateMachine.class,
                        VmCommand.GeneralizeMachine.class,
                        VmCaptureCommand.class);
            case "disk" ->
                Noun.of(
                        "The managed disks of the subscription.",
                        DiskCommand.ListDisks.class,
                        DiskCommand.ShowDisk.class);
            case "snapshot" ->
                Noun.of(
                        "Copies of managed disks as they were at a moment.",
                        SnapshotCommand.ListSnapshots.class,
                        SnapshotCommand.ShowSnapshot.class,
                        SnapshotCommand.CreateSnapshot.class,
                        SnapshotCommand.DeleteSnapshot.class);
            case "managed-image" ->
                Noun.of(
                        "Images outside galleries; a step on the way there.",
                        ManagedImageCommand.ListImages.class,
                        ManagedImageCommand.ShowImage.class,
                        ManagedImageCreateCommand.class,
                        ManagedImageCommand.DeleteImage.class);
            case "vhd" ->
                Noun.of(
                        "Virtual hard disks in storage accounts.",
                        VhdCommand.ListVhds.class,
                        VhdCommand.CheckVhd.class,
                        VhdImportCommand.class);
            case "image" -> Noun.of("The whole way to an image, in one run.", ImagePrepareCommand.class);
            case "gallery" ->
                Noun.of(
                        "The Azure Compute Galleries of the subscription.",
                        GalleryCommand.ListGalleries.class,
                        GalleryCommand.ShowGallery.class,
                        GalleryCommand.CreateGallery.class,
                        GalleryCommand.DeleteGallery.class);
            case "image-definition" ->
                Noun.of(
                        "What the versions of an image have in common.",
                        ImageDefinitionCommand.ListDefinitions.class,
                        ImageDefinitionCommand.ShowDefinition.class,
                        ImageDefinitionCreateCommand.class,
                        ImageDefinitionCommand.DeleteDefinition.class);
            case "image-version" ->
                Noun.of(
                        "The versions of an image; a pool is created from one.",
                        ImageVersionCommand.ListVersions.class,
                        ImageVersionCommand.ShowVersion.class,
                        ImageVersionCreateCommand.class,
                        ImageVersionReplicateCommand.class,
                        ImageVersionCommand.WaitVersion.class,
                        ImageVersionCommand.ShowUsage.class,
                        ImageVersionCommand.DeleteVersion.class);
            default -> throw new IllegalArgumentException(word);
        };
    }
}
