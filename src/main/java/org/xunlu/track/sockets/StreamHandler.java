package org.xunlu.track.sockets;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.track.protocol.jt808.FrameCutter;

/** One TCP connection: its bytes cut into frames for its session. */
final class StreamHandler extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(StreamHandler.class);

    private final TcpLink link;
    private final TerminalSession session;
    private final FrameCutter cutter = new FrameCutter();
    private final int loginSeconds;

    StreamHandler(TcpLink link, TerminalSession session, int loginSeconds) {
        this.link = link;
        this.session = session;
        this.loginSeconds = loginSeconds;
    }

    TerminalSession session() {
        return session;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        Future<?> unused = context.executor()
                .schedule(
                        () -> {
                            if (!session.isKnown()) {
                                session.end();
                            }
                        },
                        loginSeconds,
                        TimeUnit.SECONDS);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            ByteBuf bytes = (ByteBuf) message;
            while (bytes.isReadable()) {
                byte[] frame = cutter.offer(bytes.readByte());
                if (frame != null) {
                    session.receive(frame);
                }
            }
            session.overlong(cutter.takeOverlong());
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        link.update();
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        session.end();
        context.fireChannelInactive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            session.end();
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOG.warn("the connection of {} ends", link.address(), cause);
        }
        session.end();
    }
}
