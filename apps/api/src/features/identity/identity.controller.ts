import { Body, Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ChangePassword,
  LogIn,
  LogOut,
  Register,
  RevokeOtherSessions,
  RevokeSession,
  SessionQueries,
  accountView,
} from '@dubl/core/features/identity';
import {
  Answers,
  CurrentUser,
  Idempotent,
  Public,
  RateClass,
  UuidParam,
  type SessionUser,
} from '../../http/index.js';
import { ChangePasswordDto, LoginDto, RegisterDto, SessionListDto, SignedInDto } from './identity.dto.js';
import { LoginThrottle } from './login-throttle.js';
import { SessionAnswers, originOf } from './session-answers.js';

@Controller('auth')
@Idempotent({ honoured: false })
export class AuthController {
  constructor(
    private readonly registration: Register,
    private readonly logIn: LogIn,
    private readonly logOut: LogOut,
    private readonly passwordChange: ChangePassword,
    private readonly throttle: LoginThrottle,
    private readonly answers: SessionAnswers,
  ) {}

  @Post('register')
  @Public()
  @RateClass('auth')
  @Answers(SignedInDto, { status: 201, errors: ['CONFLICT'] })
  async register(
    @Body() body: RegisterDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answers.signIn(reply, await this.registration.execute(body, originOf(request)));
  }

  @Post('login')
  @Public()
  @RateClass('auth')
  @Answers(SignedInDto, { errors: ['INVALID_CREDENTIALS'] })
  async login(
    @Body() body: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { email, password } = body;
    const attempt = () => this.logIn.execute(email, password, originOf(request));
    return this.answers.signIn(reply, await this.throttle.guard(email, request.ip, attempt));
  }

  @Post('logout')
  @Public()
  @Answers(null)
  async logout(
    @CurrentUser() user: SessionUser | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (user) await this.logOut.execute(user);
    this.answers.signOut(reply);
  }

  @Post('password/change')
  @RateClass('auth')
  @Answers(null, { errors: ['INVALID_CREDENTIALS'] })
  async changePassword(
    @CurrentUser() user: SessionUser,
    @Body() body: ChangePasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.answers.renew(reply, await this.passwordChange.execute(user, body, originOf(request)));
  }

  @Get('me')
  @Answers(SignedInDto)
  me(@CurrentUser() user: SessionUser): SignedInDto {
    return { user: accountView(user) };
  }
}

@Controller('auth/sessions')
@Idempotent({ honoured: false })
export class SessionsController {
  constructor(
    private readonly queries: SessionQueries,
    private readonly revokeSession: RevokeSession,
    private readonly revokeOtherSessions: RevokeOtherSessions,
  ) {}

  @Get()
  @Answers(SessionListDto)
  async list(@CurrentUser() user: SessionUser): Promise<SessionListDto> {
    return { items: await this.queries.list(user.id, user.sessionId) };
  }

  @Delete(':id')
  @Answers(null)
  revoke(@CurrentUser() user: SessionUser, @Param('id', UuidParam) id: string) {
    return this.revokeSession.execute(user, id);
  }

  @Post('revoke-others')
  @Answers(null)
  revokeOthers(@CurrentUser() user: SessionUser) {
    return this.revokeOtherSessions.execute(user);
  }
}
