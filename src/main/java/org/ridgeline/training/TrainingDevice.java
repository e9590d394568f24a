package org.ridgeline.training;

import ai.djl.Device;
import java.util.Set;

/** Where networks are trained. */
public enum TrainingDevice {
    CPU,
    GPU;

    private static final String AUTOMATIC = "auto";
    private static final Set<String> SETTINGS = Set.of(AUTOMATIC, CPU.label(), GPU.label());

    private static volatile String setting = AUTOMATIC;

    /**
     * Says where networks are to be trained from now on.
     *
     * @param device {@code cpu}, {@code gpu}, or {@code auto}: the accelerator where the engine sees one
     */
    public static void configure(String device) {
        setting = checked(device);
    }

    private static String checked(String device) {
        if (!SETTINGS.contains(device)) {
            throw new IllegalArgumentException("ridgeline.device is %s. Choose auto, cpu or gpu.".formatted(device));
        }
        return device;
    }

    /**
     * Where networks are trained here.
     *
     * @throws EngineUnavailableException as {@link #of}
     */
    public static TrainingDevice configured() {
        return of(setting);
    }

    /**
     * What a setting means on this machine.
     *
     * @param device as for {@link #configure}
     * @throws EngineUnavailableException where the engine cannot be loaded, or sees no accelerator though one is asked for
     */
    public static TrainingDevice of(String device) {
        if (checked(device).equals(CPU.label())) {
            return CPU;
        }
        boolean accelerated = TrainingEngine.get().getGpuCount() > 0;
        if (!accelerated && device.equals(GPU.label())) {
            throw new EngineUnavailableException(
                    "ridgeline.device is gpu, but the engine sees no accelerator. Set it to auto or cpu, or start where the"
                            + " CUDA libraries are.");
        }
        return accelerated ? GPU : CPU;
    }

    /** What trains networks here, with its version: other versions may round differently. It loads nothing. */
    public static String engine() {
        return EngineFolder.version();
    }

    /** As people write it. */
    public String label() {
        return this == GPU ? "gpu" : "cpu";
    }

    Device device() {
        return this == GPU ? Device.gpu() : Device.cpu();
    }
}
