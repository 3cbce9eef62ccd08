package org.xunlu.track.sockets;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.xunlu.track.protocol.jt808.Answered;
import org.xunlu.track.protocol.jt808.Edition;
import org.xunlu.track.protocol.jt808.FrameCutter;
import org.xunlu.track.protocol.jt808.TerminalFrames;
import org.xunlu.track.protocol.jt808.Uplink;

/** A terminal on a TCP connection of its own, that waits for each answer. */
public final class TestTerminal implements AutoCloseable {
    private final TerminalFrames frames;
    private final Socket socket;
    private final FrameCutter cutter = new FrameCutter();
    private int serial;

    public TestTerminal(int port, Edition edition, String number) throws IOException {
        frames = TerminalFrames.of(edition, number);
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
    }

    public TerminalFrames frames() {
        return frames;
    }

    /** The serial number of the next message. */
    public int nextSerial() {
        return serial++;
    }

    public Answered register(Uplink.Registration registration) throws IOException {
        send(frames.registration(nextSerial(), registration));
        return answer();
    }

    /** Whether the code was accepted. */
    public boolean authenticate(String code) throws IOException {
        send(frames.authentication(nextSerial(), code));
        return answer().result() == 0;
    }

    public Answered locate(byte[] location) throws IOException {
        send(frames.located(nextSerial(), location));
        return answer();
    }

    /** Sends a batch in as many frames as it needs; the answer to its first part. */
    public Answered catchUp(List<byte[]> locations) throws IOException {
        List<byte[]> parts = frames.locatedBefore(serial, true, locations);
        serial += parts.size();
        for (byte[] part : parts) {
            send(part);
        }
        Answered first = answer();
        for (int i = 1; i < parts.size(); i++) {
            answer();
        }
        return first;
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The next thing the server says. */
    public Answered answer() throws IOException {
        return findAnswer().orElseThrow(() -> new IOException("the server has closed the connection"));
    }

    /** The next thing the server says; empty when it has closed the connection. */
    public Optional<Answered> findAnswer() throws IOException {
        for (int next = read(); next >= 0; next = read()) {
            byte[] frame = cutter.offer((byte) next);
            if (frame != null) {
                return Optional.of(Answered.read(frame));
            }
        }
        return Optional.empty();
    }

    private int read() throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (java.net.SocketException e) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
