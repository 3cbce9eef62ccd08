package org.xunlu.track.sockets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.timeout.IdleStateEvent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.FixIntake;
import org.xunlu.track.IntakeReceipt;
import org.xunlu.track.protocol.OsmAndDesk;

/** One connection of a phone: its requests are answered in their order, each after its commit. On its event loop. */
final class PhoneHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(PhoneHandler.class);
    /** So many requests may wait behind one before no more are read. */
    private static final int MOST_HELD = 16;

    private final OsmAndDesk desk;
    private final FixIntake intake;
    private final PhoneGate gate;
    private final PhoneFigures figures;
    private final Queue<FullHttpRequest> held = new ArrayDeque<>();
    private boolean waiting;

    PhoneHandler(OsmAndDesk desk, FixIntake intake, PhoneGate gate, PhoneFigures figures) {
        this.desk = desk;
        this.intake = intake;
        this.gate = gate;
        this.figures = figures;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        if (!waiting) {
            take(context, request);
            return;
        }
        held.add(request.retain());
        if (held.size() >= MOST_HELD) {
            context.channel().config().setAutoRead(false);
        }
    }

    private void take(ChannelHandlerContext context, FullHttpRequest request) {
        boolean alive =
                HttpUtil.isKeepAlive(request) && request.protocolVersion().equals(HttpVersion.HTTP_1_1);
        String language = request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE);
        try {
            OsmAndDesk.Taken taken = admit(context, request);
            if (taken.reports().isEmpty()) {
                answer(context, null, alive);
                return;
            }
            waiting = true;
            CompletableFuture<IntakeReceipt> receipt = intake.submit(taken.device(), taken.reports());
            figures.enter();
            CompletableFuture<IntakeReceipt> unused =
                    receipt.whenComplete((done, failure) -> context.executor().execute(() -> {
                        waiting = false;
                        answer(context, outcome(done, failure, language), alive);
                        figures.leave();
                        goOn(context);
                    }));
        } catch (Refusal refusal) {
            waiting = false;
            answer(context, gate.answer(refusal, language), alive);
        } catch (RuntimeException e) {
            waiting = false;
            LOG.error("a request of {} could not be taken", address(context), e);
            answer(context, gate.failure(language), alive);
        }
    }

    private OsmAndDesk.Taken admit(ChannelHandlerContext context, FullHttpRequest request) {
        String address = address(context);
        gate.admit(address);
        if (request.decoderResult().isFailure()) {
            throw Refusal.of(Refusal.Kind.INVALID, "http_400", Map.of());
        }
        QueryCall call = QueryCall.of(request, address);
        boolean method =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.POST);
        if (!method || !call.isForUs()) {
            throw Refusal.notFound("path", "");
        }
        return desk.take(call);
    }

    private PhoneGate.@Nullable Answer outcome(
            @Nullable IntakeReceipt receipt, @Nullable Throwable failure, @Nullable String language) {
        if (receipt == null) {
            LOG.error(
                    "a position could not be stored",
                    failure instanceof CompletionException c ? c.getCause() : failure);
            return gate.failure(language);
        }
        try {
            OsmAndDesk.refuseUnusable(receipt);
            return null;
        } catch (Refusal refusal) {
            return gate.answer(refusal, language);
        }
    }

    /** Answers; null stands for an empty 200. */
    private static void answer(ChannelHandlerContext context, PhoneGate.@Nullable Answer answer, boolean alive) {
        ByteBuf body = answer == null ? Unpooled.EMPTY_BUFFER : ByteBufUtil.writeUtf8(context.alloc(), answer.text());
        HttpResponseStatus status =
                answer == null ? HttpResponseStatus.OK : HttpResponseStatus.valueOf(answer.status());
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        if (answer != null) {
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, answer.contentType());
            if (answer.retrySeconds() != null) {
                response.headers().set(HttpHeaderNames.RETRY_AFTER, answer.retrySeconds());
            }
        }
        if (alive) {
            Future<?> unused = context.writeAndFlush(response, context.voidPromise());
        } else {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            Future<?> unused = context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private void goOn(ChannelHandlerContext context) {
        while (!waiting && !held.isEmpty()) {
            FullHttpRequest next = held.remove();
            try {
                take(context, next);
            } finally {
                next.release();
            }
        }
        if (held.size() < MOST_HELD && !context.channel().config().isAutoRead()) {
            context.channel().config().setAutoRead(true);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        held.forEach(FullHttpRequest::release);
        held.clear();
        context.fireChannelInactive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            Future<?> unused = context.close();
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOG.warn("the connection of {} ends", address(context), cause);
        }
        Future<?> unused = context.close();
    }

    private static String address(ChannelHandlerContext context) {
        return context.channel().remoteAddress() instanceof InetSocketAddress address ? TcpLink.text(address) : "";
    }
}
