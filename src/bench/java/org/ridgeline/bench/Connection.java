package org.ridgeline.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One HTTP/1.1 keep-alive connection: it finds where an answer ends (by length or by chunks) and drops its body. */
final class Connection {

    private static final int LONGEST_HEAD = 16 * 1024;

    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final StringBuilder line = new StringBuilder();
    private State state = State.IDLE;
    private boolean chunked;
    private long bodyLeft;
    private long due;
    private long sent;
    private long received;
    private int status;

    private enum State {
        IDLE,
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER
    }

    Connection(InetSocketAddress address, Selector selector) throws IOException {
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** When the request under way was due, on the clock of {@link System#nanoTime}. */
    long due() {
        return due;
    }

    /** When it left, on the same clock: later than due where every connection was busy. */
    long sent() {
        return sent;
    }

    int status() {
        return status;
    }

    /** Bytes of the answer, head included. */
    long received() {
        return received;
    }

    boolean isBusy() {
        return state != State.IDLE;
    }

    void send(String request, long due) throws IOException {
        this.due = due;
        sent = System.nanoTime();
        received = 0;
        state = State.HEAD;
        line.setLength(0);
        ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Reads what has arrived; true when that completes the answer. */
    boolean receive() throws IOException {
        while (true) {
            buffer.clear();
            int count = channel.read(buffer);
            if (count < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (count == 0) {
                return false;
            }
            received += count;
            buffer.flip();
            while (buffer.hasRemaining()) {
                if (advance()) {
                    state = State.IDLE;
                    return true;
                }
            }
        }
    }

    /** Takes the next piece of the answer from the buffer; true at its end. */
    private boolean advance() throws IOException {
        switch (state) {
            case HEAD -> {
                line.append((char) buffer.get());
                if (endsWith("\r\n\r\n")) {
                    readHead(line.toString());
                    line.setLength(0);
                    return !chunked && bodyLeft == 0;
                }
                if (line.length() > LONGEST_HEAD) {
                    throw new IOException("the answer's head has no end");
                }
            }
            case BODY, CHUNK -> {
                int taken = (int) Math.min(buffer.remaining(), bodyLeft);
                buffer.position(buffer.position() + taken);
                bodyLeft -= taken;
                if (bodyLeft == 0 && state == State.BODY) {
                    return true;
                }
                state = bodyLeft == 0 ? State.CHUNK_END : state;
            }
            case CHUNK_END -> {
                if (nextLine() != null) {
                    state = State.CHUNK_SIZE;
                }
            }
            case CHUNK_SIZE -> {
                String size = nextLine();
                if (size != null) {
                    bodyLeft = Long.parseLong(size.split(";", 2)[0].strip(), 16);
                    state = bodyLeft == 0 ? State.TRAILER : State.CHUNK;
                }
            }
            case TRAILER -> {
                String trailer = nextLine();
                return trailer != null && trailer.isEmpty();
            }
            case IDLE -> throw new IOException("an answer nobody asked for");
        }
        return false;
    }

    private String nextLine() {
        line.append((char) buffer.get());
        if (!endsWith("\r\n")) {
            return null;
        }
        String text = line.substring(0, line.length() - 2);
        line.setLength(0);
        return text;
    }

    private boolean endsWith(String end) {
        return line.length() >= end.length() && line.indexOf(end, line.length() - end.length()) >= 0;
    }

    private void readHead(String head) throws IOException {
        String[] lines = head.split("\r\n");
        status = Integer.parseInt(lines[0].split(" ")[1]);
        chunked = false;
        bodyLeft = 0;
        for (String field : lines) {
            String lower = field.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                bodyLeft = Long.parseLong(lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        state = chunked ? State.CHUNK_SIZE : State.BODY;
    }

    void close() throws IOException {
        channel.close();
    }
}
