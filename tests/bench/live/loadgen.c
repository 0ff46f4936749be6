/* loadgen.c - one-thread epoll load generator for live-room servers.
 *
 *   gcc -O2 -o loadgen loadgen.c
 *   taskset -c 1 ./loadgen -s SCRIPT -p PORT -n PLAYERS [-c CONC] [-P PID,PID..]
 *                          [-t TIMEOUT_S] [-D name=value] [-u HOST]
 *                          [-o FILE: which marks each player reached] [-v K: trace the first K]
 *                          [-V name=FILE: line i of FILE is what player i has as {name}]
 *
 * A script has the sections [player] [host] [report]. Every connection walks its
 * section from top to bottom; an op that must wait parks the connection.
 *   ws PATH            open a WebSocket         sse PATH    open an event stream
 *   header LINE        extra header for later ws/sse/post/get
 *   post PATH BODY     second keep-alive socket, waits for a 2xx answer
 *   get PATH           likewise, GET
 *   send TEXT          one text frame           expect SUB  wait for a frame with SUB
 *   capture V PRE|END  variable V := text of the matched frame between PRE and END
 *   gcapture V PRE|END the same, visible to every connection as {V}
 *   mark M             time stamp               barrier B   wait for everybody
 *   jitter MS          uniform random wait      sleep MS    fixed wait
 *   cpu PHASE          sample CPU of -P pids and of this process: a phase starts
 *   count K SUB        wait until K frames with SUB have come since this op was reached
 *   waitvar V          wait until some connection has done gcapture V
 *   loop K / end       unrolled; {r} is the round number from 0
 * Texts may use {i} player index, {r} round, {n} players, {rnd:K} random 0..K-1, {abc:K} random letter of
 * the first K, {now} epoch ms, {name} captured or -D value.
 * [report]: "span NAME A B" = earliest A of anyone -> each B;  "pair NAME A B" = per connection.
 * Frames "2" are answered with "3" (engine.io ping), {"t":"ping"} with {"t":"pong"}. Output: one JSON line;
 * the name of a phase goes to standard error as it begins.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { WS, SSE, HEADER, POST, GET, SEND, EXPECT, CAPTURE, GCAPTURE, MARK, BARRIER, JITTER, SLEEP, CPU, LOOP, END, COUNT, WAITVAR };
static const char *NAMES[] = {"ws","sse","header","post","get","send","expect","capture","gcapture","mark","barrier","jitter","sleep","cpu","loop","end","count","waitvar"};
typedef struct { int op, round, id; char *a, *b; } Op;
typedef struct { Op *v; int n; } Script;
static Script sc[2];                       /* 0 player, 1 host */
#define MAXM 256
#define MAXB 256
#define MAXV 24
static char *markname[MAXM]; static int nmarks;
static char *barname[MAXB]; static int nbars, barcount[MAXB];
static char *fname; static char **fline; static int fcount;
static char *gname[MAXV], *gval[MAXV]; static int ng;
typedef struct { char kind, name[40], a[40], b[40]; } Rep;
static Rep reps[32]; static int nreps;

typedef struct Conn {
  int fd, fd2, role, idx, pc; char st, st2, wait, dead;   /* st: 0 none 1 connecting 2 handshake 3 open */
  char *rx; int rxn; char *rx2; int rx2n; char *tx; int txn; char *tx2; int tx2n;
  char *hdr; char *last; int lastn; unsigned long long seen[4];
  char *vn[6], *vv[6]; int nv; double *marks; char joined; int cnt;
} Conn;
static Conn *C; static int N, NH = 1, total, alive, ep, port; static char host[64] = "127.0.0.1";
static double T0; static int lost, opened; static int conc = 100, inflight, nextstart;
static int pids[16], npid;
static double now(void){ struct timespec t; clock_gettime(CLOCK_MONOTONIC,&t); return t.tv_sec+t.tv_nsec*1e-9; }
static double cpu_of(int pid){ clockid_t c; struct timespec t; if(clock_getcpuclockid(pid,&c)||clock_gettime(c,&t)) return 0; return t.tv_sec+t.tv_nsec*1e-9; }
static void sys_of(int pid,double*u,double*s){ char p[64],b[1024]; sprintf(p,"/proc/%d/stat",pid); FILE*f=fopen(p,"r"); *u=*s=0; if(!f)return; int n=fread(b,1,1023,f); fclose(f); b[n>0?n:0]=0; char*q=strrchr(b,')'); unsigned long a,c; if(q&&sscanf(q+2,"%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu",&a,&c)==2){*u=a/100.;*s=c/100.;} }
static long rss_of(int pid){ char p[64]; long a,b=0; sprintf(p,"/proc/%d/statm",pid); FILE*f=fopen(p,"r"); if(f){ if(fscanf(f,"%ld %ld",&a,&b)!=2)b=0; fclose(f);} return b*4; }
typedef struct { char name[40]; double t, own; double srv[16], us[16], ss[16]; long rss[16]; } Phase;
static Phase ph[256]; static int nph;
static void phase(const char*n){ fprintf(stderr,"phase %s\n",n); fflush(stderr); Phase*p=&ph[nph++]; snprintf(p->name,40,"%s",n); p->t=now(); p->own=cpu_of(getpid()); for(int i=0;i<npid;i++){p->srv[i]=cpu_of(pids[i]); sys_of(pids[i],&p->us[i],&p->ss[i]); p->rss[i]=rss_of(pids[i]);} }
/* timers: binary heap */
typedef struct { double t; Conn*c; } Tm; static Tm*hp; static int hn;
static void tpush(double t,Conn*c){ int i=hn++; while(i){int p=(i-1)/2; if(hp[p].t<=t)break; hp[i]=hp[p]; i=p;} hp[i].t=t; hp[i].c=c; }
static Conn*tpop(void){ Conn*r=hp[0].c; Tm x=hp[--hn]; int i=0; for(;;){int k=2*i+1; if(k>=hn)break; if(k+1<hn&&hp[k+1].t<hp[k].t)k++; if(hp[k].t>=x.t)break; hp[i]=hp[k]; i=k;} if(hn)hp[i]=x; return r; }

static int idof(char**tab,int*n,const char*s,int max){ for(int i=0;i<*n;i++)if(!strcmp(tab[i],s))return i; if(*n>=max){fprintf(stderr,"too many %s\n",s);exit(1);} tab[*n]=strdup(s); return (*n)++; }
static void setg(const char*k,const char*v){ for(int i=0;i<ng;i++)if(!strcmp(gname[i],k)){gval[i]=strdup(v);return;} gname[ng]=strdup(k); gval[ng++]=strdup(v); }
static int expand(const char*s,Conn*c,int round,char*o,int cap){
  int n=0; while(*s&&n<cap-64){ const char*e;
    if(*s=='{'&&(isalpha((unsigned char)s[1]))&&(e=strchr(s,'}'))&&e-s<40){ char k[40]; memcpy(k,s+1,e-s-1); k[e-s-1]=0; const char*v=NULL; char t[32];
      if(fname&&!strcmp(k,fname)&&c->idx<fcount)v=fline[c->idx]; else if(!strcmp(k,"i")){sprintf(t,"%d",c->idx);v=t;} else if(!strcmp(k,"r")){sprintf(t,"%d",round);v=t;} else if(!strcmp(k,"n")){sprintf(t,"%d",N);v=t;}
      else if(!strncmp(k,"abc:",4)){sprintf(t,"%c",'a'+rand()%atoi(k+4));v=t;}
      else if(!strncmp(k,"rnd:",4)){sprintf(t,"%d",rand()%atoi(k+4));v=t;}
      else if(!strcmp(k,"now")){struct timespec q;clock_gettime(CLOCK_REALTIME,&q);sprintf(t,"%lld",(long long)q.tv_sec*1000+q.tv_nsec/1000000);v=t;}
      else { for(int j=0;j<c->nv;j++)if(!strcmp(c->vn[j],k))v=c->vv[j]; if(!v)for(int j=0;j<ng;j++)if(!strcmp(gname[j],k))v=gval[j]; }
      if(v){int l=strlen(v); memcpy(o+n,v,l); n+=l; s=e+1; continue;} }
    o[n++]=*s++; } o[n]=0; return n; }
static void lines_of(const char*name,const char*file){ FILE*f=fopen(file,"r"); if(!f){perror(file);exit(1);} fname=strdup(name); char l[2000]; while(fgets(l,sizeof l,f)){ l[strcspn(l,"\r\n")]=0; fline=realloc(fline,sizeof(char*)*(fcount+1)); fline[fcount++]=strdup(l); } fclose(f); }
static void run(Conn*c);
static void kill_conn(Conn*c,const char*why){ if(c->dead)return; c->dead=1; lost++; alive--; if(lost<=3)fprintf(stderr,"lost %s %d at op %d (%s): %s errno=%d\n",c->role?"host":"player",c->idx,c->pc,c->pc<sc[c->role].n?NAMES[sc[c->role].v[c->pc].op]:"-",why,errno); if(c->fd>=0)close(c->fd); if(c->fd2>=0)close(c->fd2); c->fd=c->fd2=-1; if(!c->joined){c->joined=1;inflight--;} }
static void watch(Conn*c,int second,int add,int out){ struct epoll_event e={.events=EPOLLIN|(out?EPOLLOUT:0),.data.u64=((unsigned long long)(c-C)<<1)|second}; epoll_ctl(ep,add?EPOLL_CTL_ADD:EPOLL_CTL_MOD,second?c->fd2:c->fd,&e); }
static void tx(Conn*c,int second,const char*b,int n){
  char**q=second?&c->tx2:&c->tx; int*qn=second?&c->tx2n:&c->txn; int fd=second?c->fd2:c->fd; int k=0;
  if(!*qn){ k=send(fd,b,n,MSG_NOSIGNAL); if(k<0){ if(errno!=EAGAIN&&errno!=ENOTCONN){kill_conn(c,"send");return;} k=0; } }
  if(k<n){ *q=realloc(*q,*qn+n-k); memcpy(*q+*qn,b+k,n-k); *qn+=n-k; watch(c,second,0,1); } }
static int dial(Conn*c,int second){
  int fd=socket(AF_INET,SOCK_STREAM|SOCK_NONBLOCK,0); if(fd<0){kill_conn(c,"socket");return -1;} int one=1; setsockopt(fd,IPPROTO_TCP,TCP_NODELAY,&one,sizeof one);
  struct linger lg={1,0}; setsockopt(fd,SOL_SOCKET,SO_LINGER,&lg,sizeof lg);
  struct sockaddr_in a={.sin_family=AF_INET,.sin_port=htons(port)}; inet_pton(AF_INET,host,&a.sin_addr);
  if(second){c->fd2=fd;c->st2=1;}else{c->fd=fd;c->st=1;}
  if(connect(fd,(struct sockaddr*)&a,sizeof a)&&errno!=EINPROGRESS){kill_conn(c,"connect");return -1;}
  watch(c,second,1,1); return fd; }
static void frame_out(Conn*c,const char*s,int n){ static char f[70000]; int h=2; f[0]=(char)0x81; if(n<126)f[1]=(char)(0x80|n); else {f[1]=(char)(0x80|126); f[2]=n>>8; f[3]=n; h=4;} static const unsigned char m[4]={0x5a,0x13,0xc7,0x2e}; memcpy(f+h,m,4); h+=4; for(int i=0;i<n;i++)f[h+i]=s[i]^m[i&3]; tx(c,0,f,h+n); }
static void keep(Conn*c,const char*s,int n){ free(c->last); c->last=malloc(n+1); memcpy(c->last,s,n); c->last[n]=0; c->lastn=n; }
static int needkeep(Script*s,int pc){ return pc+1<s->n&&(s->v[pc+1].op==CAPTURE||s->v[pc+1].op==GCAPTURE); }
/* a complete message for a connection */
static int trace; static char*dump;
static void message(Conn*c,const char*s,int n){
  if(trace&&c->idx<trace)fprintf(stderr,"%s%d< %.*s\n",c->role?"H":"P",c->idx,n>400?400:n,s);
  if(n==1&&*s=='2'){ frame_out(c,"3",1); return; }
  if(n==12&&!memcmp(s,"{\"t\":\"ping\"}",12)){ frame_out(c,"{\"t\":\"pong\"}",12); return; }
  Script*q=&sc[c->role]; int look=0;
  if(c->pc<q->n&&q->v[c->pc].op==COUNT&&memmem(s,n,q->v[c->pc].b,q->v[c->pc].id)){ char t[160]; expand(q->v[c->pc].a,c,0,t,96); if(++c->cnt>=atoi(t)){c->cnt=0;c->pc++;run(c);} return; }
  for(int i=c->pc;i<q->n&&look<3;i++){ if(q->v[i].op!=EXPECT)continue; look++;
    if(i<256&&(c->seen[i>>6]>>(i&63)&1))continue;
    if(memmem(s,n,q->v[i].a,q->v[i].id)){ if(needkeep(q,i))keep(c,s,n); if(i==c->pc){c->pc++;run(c);} else if(i<256)c->seen[i>>6]|=1ull<<(i&63); return; } } }
static void ws_bytes(Conn*c){ int o=0; while(!c->dead&&c->rxn-o>=2){ unsigned char*p=(unsigned char*)c->rx+o; int av=c->rxn-o,h=2; unsigned long long l=p[1]&127; if(l==126){if(av<4)break; l=p[2]<<8|p[3];h=4;} else if(l==127){if(av<10)break; l=0;for(int i=2;i<10;i++)l=l<<8|p[i];h=10;} if((unsigned long long)av<h+l)break; int op=p[0]&15; o+=h+l;
    if(op==8){ char why[40]; sprintf(why,"close frame %d",l>1?p[h]<<8|p[h+1]:0); kill_conn(c,why);return;} if(op==9){ char f[131]={(char)0x8a,(char)(0x80|l),0,0,0,0}; memcpy(f+6,p+h,l&127); tx(c,0,f,6+(int)(l&127)); continue; } if(op==1||op==2)message(c,(char*)p+h,(int)l); }
  if(o){ memmove(c->rx,c->rx+o,c->rxn-o); c->rxn-=o; } }
static void barrier_check(int b){
  if(barcount[b]<alive)return; /* release: players first, hosts last */
  barcount[b]=-1000000000;
  for(int k=0;k<total;k++){ Conn*c=&C[k]; if(!c->dead&&c->wait=='b'&&sc[c->role].v[c->pc].id==b){ c->wait='r'; } }
  for(int k=0;k<total;k++){ Conn*c=&C[k]; if(!c->dead&&c->wait=='r'){ c->wait=0; c->pc++; run(c);} } }
static void start_more(void){ while(nextstart<total&&(inflight<conc)){ Conn*c=&C[nextstart++]; inflight++; run(c);} }
static void req(Conn*c,const char*method,const char*path,const char*body,int second,const char*extra){ static char b[20000]; int n=sprintf(b,"%s %s HTTP/1.1\r\nHost: %s:%d\r\nOrigin: http://%s:%d\r\n%s%s",method,path,host,port,host,port,c->hdr?c->hdr:"",extra); if(body&&*body)n+=sprintf(b+n,"Content-Type: %s\r\nContent-Length: %zu\r\n\r\n%s",*body=='{'?"application/json":"application/x-www-form-urlencoded",strlen(body),body); else n+=sprintf(b+n,"%s\r\n",*method=='P'?"Content-Length: 0\r\n":""); tx(c,second,b,n); }
static int done_count;
static void run(Conn*c){
  static char t[70000]; Script*q=&sc[c->role];
  while(!c->dead&&c->pc<q->n){ Op*o=&q->v[c->pc];
    switch(o->op){
    case HEADER: { expand(o->a,c,o->round,t,60000); int l=c->hdr?strlen(c->hdr):0; c->hdr=realloc(c->hdr,l+strlen(t)+3); strcpy(c->hdr+l,t); strcat(c->hdr,"\r\n"); break; }
    case WS: case SSE: if(c->st==3)break; if(c->st==0){ if(dial(c,0)<0)return; expand(o->a,c,o->round,t,60000); req(c,"GET",t,NULL,0,o->op==WS?"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n":"Accept: text/event-stream\r\n"); } return;
    case POST: case GET: if(c->wait=='h')return; if(c->fd2<0&&dial(c,1)<0)return; { static char p[4000]; expand(o->a,c,o->round,p,4000); expand(o->b?o->b:"",c,o->round,t,60000); c->wait='h'; req(c,o->op==POST?"POST":"GET",p,t,1,""); } return;
    case SEND: { int n=expand(o->a,c,o->round,t,60000); if(trace&&c->idx<trace)fprintf(stderr,"%s%d> %s\n",c->role?"H":"P",c->idx,t); frame_out(c,t,n); break; }
    case EXPECT: if(c->pc<256&&(c->seen[c->pc>>6]>>(c->pc&63)&1))break; return;
    case CAPTURE: case GCAPTURE: { char*bar=strchr(o->b,'|'); char pre[200]; snprintf(pre,sizeof pre,"%.*s",(int)(bar-o->b),o->b); char*f=c->last?strstr(c->last,pre):NULL; if(f){ f+=strlen(pre); char*e=bar[1]?strstr(f,bar+1):NULL; int l=e?e-f:(int)strlen(f); char*v=strndup(f,l); if(o->op==GCAPTURE)setg(o->a,v); else { int j; for(j=0;j<c->nv;j++)if(!strcmp(c->vn[j],o->a))break; c->vn[j]=o->a; c->vv[j]=v; if(j==c->nv)c->nv++; } } else {kill_conn(c,"capture");return;} break; }
    case MARK: c->marks[o->id]=now(); break;
    case BARRIER: if(c->wait!='b'){ c->wait='b'; if(!c->joined){c->joined=1;inflight--;} barcount[o->id]++; barrier_check(o->id); } return;
    case JITTER: case SLEEP: if(c->wait=='t')return; c->wait='t'; { double ms=atof(o->a); tpush(now()+(o->op==JITTER?ms*rand()/RAND_MAX:ms)*1e-3,c);} return;
    case COUNT: return;
    case WAITVAR: { int f=0; for(int j=0;j<ng;j++)if(!strcmp(gname[j],o->a))f=1; if(f){c->wait=0;break;} if(c->wait!='v'){c->wait='v'; tpush(now()+0.02,c);} return; }
    case CPU: phase(o->a); break; }
    c->pc++; }
  if(!c->dead&&c->pc>=q->n&&c->wait!='d'){ c->wait='d'; done_count++; if(!c->joined){c->joined=1;inflight--;} } }
static void opened_fd(Conn*c){ c->st=3; opened++; c->pc++; run(c); }
static void readable(Conn*c,int second){
  static char big[1<<18]; int fd=second?c->fd2:c->fd; int n=recv(fd,big,sizeof big,0);
  if(n<=0){ if(n<0&&(errno==EAGAIN||errno==EINTR))return; if(second){ epoll_ctl(ep,EPOLL_CTL_DEL,fd,NULL); close(fd); c->fd2=-1; c->st2=0; if(c->wait=='h')kill_conn(c,"http closed"); return;} kill_conn(c,n?"recv":"eof"); return; }
  char**rx=second?&c->rx2:&c->rx; int*rn=second?&c->rx2n:&c->rxn;
  if(!second&&c->st==3&&c->rxn==0&&sc[c->role].n&&c->st2!=9){ /* fast path: parse in place */
    char*save=c->rx; c->rx=big; c->rxn=n; if(sc[c->role].v[0].op==SSE){ goto sse; } ws_bytes(c); n=c->rxn; c->rx=save; c->rxn=0; if(c->dead)return; if(n){ c->rx=realloc(c->rx,n); memcpy(c->rx,big,n); c->rxn=n; } return;
    sse: c->rx=save; c->rxn=0; }
  *rx=realloc(*rx,*rn+n+1); memcpy(*rx+*rn,big,n); *rn+=n; (*rx)[*rn]=0;
  if(second){ char*e=strstr(c->rx2,"\r\n\r\n"); if(!e)return; char*cl=strcasestr(c->rx2,"content-length:"); int body=e+4-c->rx2; int need=cl&&cl<e?atoi(cl+15):0; if(!cl||cl>e){ if(!strstr(e,"\r\n0\r\n\r\n")&&!strstr(c->rx2," 204"))return; need=c->rx2n-body; } if(c->rx2n<body+need)return;
    if(c->rx2[9]!='2'&&c->rx2[9]!='3'){ if(lost<3)fprintf(stderr,"%.300s\n",c->rx2); kill_conn(c,"http status"); return; }
    if(needkeep(&sc[c->role],c->pc))keep(c,c->rx2,c->rx2n); c->rx2n=0; if(c->wait=='h'){ c->wait=0; c->pc++; run(c);} return; }
  if(c->st<3){ char*e=strstr(c->rx,"\r\n\r\n"); if(!e)return; int want=sc[c->role].v[c->pc].op==WS?1:2; if(c->rx[9]!='0'+want){ if(lost<3)fprintf(stderr,"%.300s\n",c->rx); kill_conn(c,"handshake status"); return; } int k=e+4-c->rx; memmove(c->rx,c->rx+k,c->rxn-k); c->rxn-=k; c->rx[c->rxn]=0; int isws=want==1; opened_fd(c); if(c->dead)return; if(isws){ if(c->rxn)ws_bytes(c); return; } }
  /* event stream: split at blank lines */
  if(c->rxn){ char*s=c->rx,*e; while(!c->dead&&c->rxn&&(e=memmem(s,c->rx+c->rxn-s,"\n\n",2))){ message(c,s,e-s); s=e+2; } if(c->dead)return; int left=c->rx+c->rxn-s; memmove(c->rx,s,left); c->rxn=left; } }
static int cmpd(const void*a,const void*b){ double x=*(double*)a,y=*(double*)b; return x<y?-1:x>y; }
static void load(const char*fn){
  FILE*f=fopen(fn,"r"); if(!f){perror(fn);exit(1);} char l[8000]; int sec=-1,loops=0,lstart=0; Op*tmp=calloc(4000,sizeof(Op)); int n=0;
  #define FLUSH() if(sec>=0&&sec<2){ sc[sec].v=malloc(sizeof(Op)*(n+1)); memcpy(sc[sec].v,tmp,sizeof(Op)*n); sc[sec].n=n; } n=0
  while(fgets(l,sizeof l,f)){ l[strcspn(l,"\r\n")]=0; char*s=l; while(*s==' ')s++; if(!*s||*s=='#')continue;
    if(*s=='['){ FLUSH(); sec=!strncmp(s,"[player",7)?0:!strncmp(s,"[host",5)?1:2; continue; }
    if(sec==2){ char k[10]; Rep*r=&reps[nreps]; if(sscanf(s,"%9s %39s %39s %39s",k,r->name,r->a,r->b)==4){r->kind=k[0];nreps++;} continue; }
    char*sp=strchr(s,' '); char*arg=sp?sp+1:""; if(sp)*sp=0; int op=-1; for(int i=0;i<18;i++)if(!strcmp(NAMES[i],s))op=i; if(op<0){fprintf(stderr,"bad op %s\n",s);exit(1);}
    if(op==LOOP){ loops=atoi(arg); if(*arg=='{'){ for(int j=0;j<ng;j++)if(!strncmp(arg+1,gname[j],strlen(gname[j])))loops=atoi(gval[j]); } lstart=n; continue; }
    if(op==END){ int len=n-lstart; for(int r=1;r<loops;r++)for(int k=0;k<len;k++){ tmp[n]=tmp[lstart+k]; tmp[n].round=r; Op*o=&tmp[n++]; if(o->op==BARRIER||o->op==MARK||o->op==CPU){ char t[100]; snprintf(t,100,"%s#%d",o->a,r); o->a=strdup(t); if(o->op==BARRIER)o->id=idof(barname,&nbars,t,MAXB); if(o->op==MARK)o->id=idof(markname,&nmarks,t,MAXM);} } continue; }
    Op o={.op=op,.a=strdup(arg)}; if(op==POST||op==CAPTURE||op==GCAPTURE||op==COUNT){ char*b=strchr(o.a,' '); if(b){*b=0;o.b=b+1;} else o.b=""; }
    if(op==JITTER||op==SLEEP){ if(*arg=='{')for(int j=0;j<ng;j++)if(!strncmp(arg+1,gname[j],strlen(gname[j])))o.a=gval[j]; }
    if(op==EXPECT){ o.id=strlen(o.a);} if(op==COUNT)o.id=strlen(o.b); if(op==BARRIER)o.id=idof(barname,&nbars,o.a,MAXB); if(op==MARK)o.id=idof(markname,&nmarks,o.a,MAXM);
    tmp[n++]=o; }
  FLUSH(); fclose(f); }
int main(int ac,char**av){
  char*script=NULL; double tmo=60; int o; struct rlimit rl={60000,60000}; if(setrlimit(RLIMIT_NOFILE,&rl)){ getrlimit(RLIMIT_NOFILE,&rl); rl.rlim_cur=rl.rlim_max; setrlimit(RLIMIT_NOFILE,&rl);} 
  while((o=getopt(ac,av,"s:p:n:c:P:t:D:V:u:v:o:"))>0) switch(o){ case 's':script=optarg;break; case 'p':port=atoi(optarg);break; case 'n':N=atoi(optarg);break; case 'c':conc=atoi(optarg);break; case 't':tmo=atof(optarg);break; case 'u':snprintf(host,64,"%s",optarg);break; case 'v':trace=atoi(optarg);break; case 'o':dump=optarg;break;
    case 'P':{char*s=strtok(optarg,",");while(s&&npid<16){pids[npid++]=atoi(s);s=strtok(NULL,",");}break;} case 'V':{char*e=strchr(optarg,'=');*e=0;lines_of(optarg,e+1);break;} case 'D':{char*e=strchr(optarg,'=');*e=0;setg(optarg,e+1);break;} }
  srand(42); load(script); if(!sc[1].n)NH=0; total=alive=N+NH; C=calloc(total,sizeof(Conn)); hp=calloc(total*2+16,sizeof(Tm)); ep=epoll_create1(0);
  for(int k=0;k<total;k++){ Conn*c=&C[k]; c->fd=c->fd2=-1; c->role=k<NH?1:0; c->idx=c->role?0:k-NH; c->marks=calloc(nmarks+1,sizeof(double)); }
  /* players are released before the host: keep hosts at the end of the array walk */
  for(int k=0;k<NH;k++){ Conn t=C[k]; memmove(&C[k],&C[k+1],sizeof(Conn)*(total-1-k)); C[total-1]=t; }
  T0=now(); phase("connect"); if(NH){ inflight++; nextstart=0; run(&C[total-1]); total--; }
  int hosttotal=total; total=hosttotal; start_more(); total=hosttotal+NH; double last=now(); int ev; static struct epoll_event E[1024]; int prevdone=0; int fail=0;
  while(done_count<alive&&alive>0){ double w=hn?(hp[0].t-now())*1e3:50; if(w<0)w=0; if(w>50)w=50; ev=epoll_wait(ep,E,1024,hn&&w<1?(w<=0?0:1):(int)w);
    for(int i=0;i<ev;i++){ Conn*c=&C[E[i].data.u64>>1]; int s2=E[i].data.u64&1; if(c->dead)continue; unsigned e=E[i].events;
      if(e&EPOLLOUT){ char**q=s2?&c->tx2:&c->tx; int*qn=s2?&c->tx2n:&c->txn; int fd=s2?c->fd2:c->fd; if(s2?c->st2==1:c->st==1){ int er=0; socklen_t l=sizeof er; getsockopt(fd,SOL_SOCKET,SO_ERROR,&er,&l); if(er){errno=er;kill_conn(c,"connect");continue;} if(s2)c->st2=3; else c->st=2; }
        if(*qn){ int k=send(fd,*q,*qn,MSG_NOSIGNAL); if(k<0&&errno!=EAGAIN){kill_conn(c,"send");continue;} if(k>0){ memmove(*q,*q+k,*qn-k); *qn-=k; } } if(!*qn)watch(c,s2,0,0); }
      if(e&(EPOLLIN|EPOLLHUP|EPOLLERR))readable(c,s2); }
    double t=now(); while(hn&&hp[0].t<=t){ Conn*c=tpop(); if(c->dead)continue; if(c->wait=='v'){c->wait=0;run(c);continue;} c->wait=0; c->pc++; run(c); }
    if(nextstart<hosttotal){ total=hosttotal; start_more(); total=hosttotal+NH; }
    if(ev||done_count!=prevdone){ prevdone=done_count; } 
    if(lost){ for(int b=0;b<nbars;b++)if(barcount[b]>0)barrier_check(b); }
    if(t-T0>tmo){ fail=1; break; } (void)last; }
  phase("end");
  printf("{\"n\":%d,\"alive\":%d,\"lost\":%d,\"timeout\":%d,\"wall\":%.3f",N,alive,lost,fail,now()-T0);
  if(fail){ printf(",\"stuck\":{"); int first=1; for(int r=0;r<2;r++)for(int p=0;p<sc[r].n;p++){ int k=0; for(int j=0;j<total;j++)if(!C[j].dead&&C[j].role==r&&C[j].pc==p)k++; if(k){printf("%s\"%s:%d:%s\":%d",first?"":",",r?"host":"player",p,NAMES[sc[r].v[p].op],k);first=0;} } printf("}"); }
  printf(",\"phases\":{"); for(int i=0;i+1<nph;i++){ double d=0,u=0,s=0; long rs=0; for(int k=0;k<npid;k++){d+=ph[i+1].srv[k]-ph[i].srv[k];u+=ph[i+1].us[k]-ph[i].us[k];s+=ph[i+1].ss[k]-ph[i].ss[k];rs+=ph[i+1].rss[k];} printf("%s\"%s\":{\"wall\":%.4f,\"cpu\":%.6f,\"user\":%.2f,\"sys\":%.2f,\"rss_kb\":%ld,\"gen_cpu\":%.4f",i?",":"",ph[i].name,ph[i+1].t-ph[i].t,d,u,s,rs,ph[i+1].own-ph[i].own); if(npid>1){printf(",\"each\":[");for(int k=0;k<npid;k++)printf("%s%.4f",k?",":"",ph[i+1].srv[k]-ph[i].srv[k]);printf("]");} printf("}"); } 
  long r0=0; for(int k=0;k<npid;k++)r0+=ph[0].rss[k]; printf("},\"rss0_kb\":%ld",r0);
  double*v=malloc(sizeof(double)*(total+1)); for(int i=0;i<nreps;i++){ Rep*r=&reps[i]; int any=0; for(int rd=0;rd<40;rd++){ char a[60],b[60]; if(rd){snprintf(a,60,"%s#%d",r->a,rd);snprintf(b,60,"%s#%d",r->b,rd);} else {strcpy(a,r->a);strcpy(b,r->b);} int ia=-1,ib=-1; for(int k=0;k<nmarks;k++){if(!strcmp(markname[k],a))ia=k;if(!strcmp(markname[k],b))ib=k;} if(ib<0||ia<0)break; double base=1e18,basemax=0; for(int k=0;k<total;k++)if(C[k].marks[ia]>0){ if(C[k].marks[ia]<base)base=C[k].marks[ia]; if(C[k].marks[ia]>basemax)basemax=C[k].marks[ia]; } int n=0; for(int k=0;k<total;k++)if(C[k].marks[ib]>0){ if(r->kind=='p'){ if(C[k].marks[ia]>0)v[n++]=C[k].marks[ib]-C[k].marks[ia]; } else v[n++]=C[k].marks[ib]-(r->kind=='l'?basemax:base); } if(!n)continue; qsort(v,n,sizeof(double),cmpd); printf("%s{\"n\":%d,\"min\":%.2f,\"p50\":%.2f,\"p99\":%.2f,\"max\":%.2f}",any?",":(printf(",\"%s\":[",r->name),""),n,v[0]*1e3,v[n/2]*1e3,v[(int)(n*.99)]*1e3,v[n-1]*1e3); any=1; } if(any)printf("]"); }
  printf("}\n");
  if(dump){ FILE*f=fopen(dump,"w"); for(int k=0;f&&k<total;k++)if(C[k].role==0){ fprintf(f,"%d",C[k].idx); for(int m=0;m<nmarks;m++)if(C[k].marks[m]>0)fprintf(f," %s",markname[m]); fprintf(f,"\n"); } if(f)fclose(f); }
  return fail?2:0; }
