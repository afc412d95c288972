/** A mail as it goes out. `messageId` stays the same when it is sent again, so that a mailbox can see it is the same. */
export interface OutgoingMail {
  to: string
  subject: string
  text: string
  messageId: string
}
export interface Transport {
  /** Whether what the mail carried must stay readable here (the outbox of the demo). */
  keeps: boolean
  send(mail: OutgoingMail): Promise<void>
}
export interface MailConfig {
  demo: boolean
  smtpUrl: string | null
  mailFrom: string
}

/** Mail of invented people goes nowhere: the demo shows it in a page. */
const outbox: Transport = { keeps: true, send: async () => {} }

const nowhere: Transport = {
  keeps: false,
  send: async () => {
    throw new Error('SMTP_URL is not set')
  },
}

function smtp(smtpUrl: string, from: string): Transport {
  return {
    keeps: false,
    send: async ({ to, subject, text, messageId }) => {
      const { createTransport } = await import('nodemailer') // loaded at the first mail: it costs some 8 MB
      const transporter = createTransport({
        url: smtpUrl,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 20_000,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      try {
        await transporter.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
      } finally {
        transporter.close()
      }
    },
  }
}

/** The way mail leaves this installation. */
export function transportOf(config: MailConfig): Transport {
  if (config.demo) return outbox
  return config.smtpUrl ? smtp(config.smtpUrl, config.mailFrom) : nowhere
}
