package org.ridgeline.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The engine below all training. It is unpacked and loaded when it is first needed, or ahead by {@link #prepare}. */
public final class TrainingEngine {
    private static final String NAME = "PyTorch";

    private static @Nullable Engine loaded;

    private TrainingEngine() {}

    /**
     * Where to unpack the engine, some 450 MB once; the user's cache if this is never said. The environment's
     * ENGINE_CACHE_DIR and DJL_CACHE_DIR go before. It has no effect once the engine is loaded.
     */
    public static synchronized void unpackInto(Path folder) {
        System.setProperty(EngineFolder.PROPERTY, folder.toString());
    }

    /**
     * Unpacks and loads the engine, which takes some seconds the first time.
     *
     * @throws EngineUnavailableException where that fails; a later try may succeed
     */
    public static void prepare() {
        get();
    }

    static synchronized Engine get() {
        if (loaded == null) {
            // One thread a run: several runs share the cores better than the threads of one would.
            setUnlessGiven("ai.djl.pytorch.num_threads", "1");
            setUnlessGiven("ai.djl.pytorch.num_interop_threads", "1");
            setUnlessGiven("ai.djl.pytorch.graph_optimizer", "false");
            setUnlessGiven("OPT_OUT_TRACKING", "true");
            loaded = EngineFolder.whileReady(() -> Engine.getEngine(NAME));
        }
        return loaded;
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    static NDManager manager(TrainingDevice device) {
        return get().newBaseManager(device.device());
    }
}
